/// <reference lib="dom" />
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from './element.ts';
import { ENGLISH_TAG, type Host, openHost, SCRIPT_TAG } from './host.ts';
import { openChromium } from './shared-chromium.ts';

let browser: Browser;
let host: Host;

/** The element as it was built one day, under a version of its own: what a page that pasted an exact address still loads. */
const OLDER = fileURLToPath(new URL('older/0.9.0/', import.meta.url));
const OLDER_TAG = '<script type="module" src="/widget/0.9.0/city-barometer.js"></script>';

/** The page's own use of Lit, as a bundle of its own would have it. */
const OWN_TAG = '<script type="module" src="/own/page.js"></script>';
const OWN = `import { html, render } from './lit-html.js';
render(html\`<p id="own">\${'Written by the page'}</p>\`, document.querySelector('#place'));`;

const PICTURE = '<img src="/chart.svg" alt="Picture" width="600" height="420">';
const CHARTS = `<city-barometer>${PICTURE}</city-barometer><city-barometer by="status" lang="en"></city-barometer>`;

beforeAll(async () => {
  [browser, host] = await Promise.all([openChromium(), openHost()]);
  for (const name of await readdir(OLDER))
    host.serve(`/widget/0.9.0/${name}`, 'text/javascript', await readFile(OLDER + name));
  const lit = createRequire(new URL('../../widget/package.json', import.meta.url)).resolve('lit/html.js');
  const templates = createRequire(lit)
    .resolve('lit-html')
    .replace(/lit-html\/.*/, 'lit-html/lit-html.js');
  host.serve('/own/lit-html.js', 'text/javascript', await readFile(templates));
  host.serve('/own/page.js', 'text/javascript', OWN);
});
afterAll(() => Promise.all([browser.close(), host.close()]));

const policy = (more: string) => ({
  'content-security-policy': `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html${more}`,
});
const TWO_COPIES = policy(" 'allow-duplicates'");
const ONE_COPY = policy('');

async function shown(page: Page): Promise<void> {
  await page.getByRole('table').nth(1).waitFor();
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Ensemble des villes\u00a0: projets numériques par thème',
    'All cities: digital projects by status',
  ]);
}

/** From which version the element is that the page has: what loads later tells. */
const used = (page: Page) =>
  page.evaluate(() => [
    ...new Set(
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /\/widget\/([^/]+)\/en-/.exec(name)?.[1] ?? []),
    ),
  ]);

describe('two versions on one page', () => {
  test.each([
    ['the older first', OLDER_TAG + SCRIPT_TAG, '0.9.0'],
    ['the current first', SCRIPT_TAG + OLDER_TAG, '1.0.0'],
  ])('%s: it is used for all charts', async (_order, scripts, version) => {
    const { page, problems } = await open(browser, host, CHARTS, { scripts, headers: TWO_COPIES });
    await shown(page);
    expect(await used(page)).toEqual([version]);
    expect(await problems()).toEqual([]);
    await page.context().close();
  });

  test('where the policy allows one copy of Lit, the second does not start, and the first works', async () => {
    const scripts = SCRIPT_TAG + OLDER_TAG;
    const { page, problems } = await open(browser, host, CHARTS, { scripts, headers: ONE_COPY });
    await shown(page);
    expect(await used(page)).toEqual(['1.0.0']);
    expect((await problems()).join()).toContain('trusted-types');
    await page.context().close();
  });
});

describe('the files of both languages on one page', () => {
  test.each([
    ['French first', SCRIPT_TAG + ENGLISH_TAG, /^en-/],
    ['English first', ENGLISH_TAG + SCRIPT_TAG, /^fr-/],
  ])('%s: it is used for all charts, and loads the other’s words', async (_order, scripts, words) => {
    host.files.length = 0;
    const { page, problems } = await open(browser, host, CHARTS, { scripts, headers: TWO_COPIES });
    await shown(page);
    const later = host.files.filter((name) => !name.startsWith('city-barometer'));
    expect(later).toEqual([expect.stringMatching(words)]);
    expect(await problems()).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['French first', SCRIPT_TAG + ENGLISH_TAG],
    ['English first', ENGLISH_TAG + SCRIPT_TAG],
  ])('%s: where the policy allows one copy of Lit, the first works', async (_order, scripts) => {
    const { page, problems } = await open(browser, host, CHARTS, { scripts, headers: ONE_COPY });
    await shown(page);
    expect((await problems()).join()).toContain('trusted-types');
    await page.context().close();
  });
});

describe('beside the page’s own Lit, under Trusted Types', () => {
  test.each([
    ['before it', OWN_TAG + SCRIPT_TAG],
    ['after it', SCRIPT_TAG + OWN_TAG],
  ])('%s: both work where the policy allows duplicates', async (_order, scripts) => {
    const html = `<div id="place"></div>${CHARTS}`;
    const { page, problems } = await open(browser, host, html, { scripts, headers: TWO_COPIES });
    await shown(page);
    expect(await page.locator('#own').textContent()).toBe('Written by the page');
    expect(await problems()).toEqual([]);
    await page.context().close();
  });

  test('where it does not and the page’s own comes first, the picture stays', async () => {
    const html = `<div id="place"></div>${CHARTS}`;
    const options = { scripts: OWN_TAG + SCRIPT_TAG, headers: ONE_COPY, early: true };
    const { page, problems } = await open(browser, host, html, options);
    await page.waitForLoadState('load');
    expect(await page.locator('#own').textContent()).toBe('Written by the page');
    expect(await page.getByRole('img', { name: 'Picture' }).isVisible()).toBe(true);
    expect((await problems()).join()).toContain('trusted-types');
    await page.context().close();
  });
});
