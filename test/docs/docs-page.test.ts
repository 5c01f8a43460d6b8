import { buildSchema } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reference } from '../../server/src/docs/reference/reference.ts';
import { renderHtml } from '../../server/src/markup/html.ts';
import { committedSdl } from '../api/committed-schema.ts';
import { describedParts } from '../api/described-parts.ts';
import { openChromium } from '../browser/shared-chromium.ts';
import { axeViolations, openPage, overflow } from '../pages/open-page.ts';
import { startServer, type TestServer } from '../server.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('the reference', () => {
  const schema = buildSchema(`
    "Says \`where\` <b>things</b> are."
    directive @place(name: String = "here") on FIELD
    type Query implements Thing {
      "Of old."
      old(at: Int = 3 @deprecated(reason: "Say \`in\`. Removed after 2027-06-30.")): [Other!]!
        @deprecated(reason: "Use \`new\`. Removed after 2027-06-30.")
    }
    interface Thing { old(at: Int): [Other!]! }
    enum Other { A B @deprecated(reason: "Use \`A\`. Removed after 2027-06-30.") }
    input Ways @oneOf { one: String two: Other }
    union Either = Query
  `);

  it('says of a part what is to be known of it', async () => {
    const html = (await renderHtml(reference(schema))).replaceAll('<?>', '').replaceAll(/\s+/g, ' ');
    expect(html).toContain('Says <code>where</code> &lt;b&gt;things&lt;/b&gt; are.');
    expect(html).toMatch(/id="Query\.old".*?: \[<a href="#Other">Other<\/a>!\]!/);
    expect(html).toMatch(/at: <a href="#Int">Int<\/a> = 3/);
    expect(html.match(/Deprecated\.<\/strong> [^.]+\. Removed after 2027-06-30\./g)).toHaveLength(3);
    expect(html).toContain('input, exactly one of its fields');
    expect(html).toMatch(/One of <a href="#Query">/);
    expect(html).toMatch(/Implemented by <a href="#Query">/);
    expect(html).toMatch(/id="@place".*?<code>FIELD<\/code>/);
    expect(html).toMatch(/Met at .*?<a href="#Ways\.two">/);
  });
});

describe('the page', () => {
  it('has an anchor for every part of the schema, and no link to a place that is not there', async () => {
    const response = await fetch(`${server.url}/docs`);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    const ids = idsOf(html);
    expect(ids).toEqual([...new Set(ids)]);
    const parts = describedParts(buildSchema(committedSdl)).map(({ path }) => path);
    // Arguments stand with their field.
    const wanted = parts.filter((path) => path.split('.').length < 3);
    expect(wanted.filter((path) => !ids.includes(path))).toEqual([]);
    expect(['@oneOf', '@deprecated', 'String', 'paging'].filter((id) => !ids.includes(id))).toEqual([]);
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(html).not.toContain('{{');
  });

  it('shows its snippets for the server that it comes from, in a French or an English frame', async () => {
    const [french, english] = await Promise.all(
      ['/docs', '/docs?lang=en'].map(async (path) => (await fetch(server.url + path)).text()),
    );
    expect(french).toContain('<html lang="fr">');
    expect(french).toContain('Documentation de l’API');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain(`curl -sS ${server.url}/graphql`);
  });

  it('leads nowhere that this server does not have', async () => {
    const html = await (await fetch(`${server.url}/docs`)).text();
    const main = html.slice(html.indexOf('class="docs"'), html.indexOf('</main>'));
    const paths = new Set([...main.matchAll(/ href="(\/[^"]*)"/g)].map(([, path]) => path ?? ''));
    // GraphiQL has a test of its own.
    for (const path of [...paths].filter((path) => path !== '/graphql')) {
      const { status } = await fetch(server.url + path, { headers: { Accept: 'text/html' } });
      expect([path, status]).toEqual([path, 200]);
    }
  });
});

describe('in a browser', () => {
  const looks = [
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['small', { viewport: { width: 320, height: 700 } }],
  ] as const;

  it.each(looks)('nothing is in the way, %s', async (_look, options) => {
    const { page, complaints, close } = await openPage(browser, `${server.url}/docs`, options);
    expect(await overflow(page)).toBe(0);
    // One type of each kind is enough: the rules take long on a hundred that are alike.
    await page.evaluate(() => {
      for (const type of document.querySelectorAll('article + article')) type.remove();
    });
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
    await close();
  });

  it('leads to the criteria of accessibility, which are in nobody’s way either', async () => {
    const small = { viewport: { width: 320, height: 700 } };
    const { page, complaints, close } = await openPage(browser, `${server.url}/accessibilite`, small);
    await page.getByRole('link', { name: 'chaque critère' }).click();
    await page.getByRole('heading', { level: 1, name: 'Le graphique et le RGAA' }).waitFor();
    expect(await page.locator('td[lang=fr]').first().textContent()).toContain('Images de décoration');
    expect(await overflow(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
    await close();
  });

  const found = (page: Page) => page.locator('#search ol a').allTextContents();

  it('finds a field by its name and a subject by what is said of it, by keyboard alone', async () => {
    const { page, close } = await openPage(browser, `${server.url}/docs?lang=en`);
    await page.getByLabel('Search the guide').focus();
    await page.keyboard.type('specialisation');
    expect(await found(page)).toEqual(
      expect.arrayContaining(['ThemeStatistic.specialisation', 'Specialisation']),
    );
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('ProjectFilter anytheme');
    expect((await found(page))[0]).toBe('ProjectFilter.anyTheme');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#ProjectFilter\.anyTheme$/);
    await page.getByLabel('Search the guide').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('nothing-of-the-kind');
    expect(await page.locator('#search [role="status"]').textContent()).toBe('Nothing is called so.');
    await close();
  });

  it('copies a snippet as it stands, and says so', async () => {
    const { page, close } = await openPage(browser, `${server.url}/docs?lang=en`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const snippet = page.locator('pre.python').first();
    await snippet.getByRole('button', { name: 'Copy' }).click();
    await page.locator('#copy-status', { hasText: 'Copied.' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await snippet.locator('code').textContent());
    await close();
  });

  it('reads without JavaScript, and on paper without what only a screen has', async () => {
    const { page, close } = await openPage(browser, `${server.url}/docs`, { javaScriptEnabled: false });
    expect(await page.locator('#search').isVisible()).toBe(false);
    expect(await page.locator('pre button').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.docs nav').isVisible()).toBe(false);
    expect(await page.locator('#City').isVisible()).toBe(true);
    // The text has the place that the way through it leaves.
    const widths = await page.evaluate(() =>
      ['.docs', '.text'].map((part) => document.querySelector(part)?.clientWidth ?? 0),
    );
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) / 2);
    await close();
  });
});
