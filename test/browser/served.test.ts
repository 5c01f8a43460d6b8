/// <reference lib="dom" />
import { type Attributes, documentIds, questionOf, readAnyAnswer, readRequest } from '@barometre/widget/data';
import { renderElement } from '@barometre/widget/ssr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { open, rest } from './element.ts';
import { type Host, openHost, document as pageOf } from './host.ts';
import { openChromium } from './shared-chromium.ts';
import { answerAny } from './view-answers.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  [browser, host] = await Promise.all([openChromium(), openHost()]);
});
afterAll(() => Promise.all([browser.close(), host.close()]));
beforeEach(() => {
  host.requests.length = 0;
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

/** Scripts, styles and data of the page's own server, nothing inline. */
const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
};

function served(attributes: Attributes & Record<string, unknown>, language: 'fr' | 'en' = 'fr'): string {
  const request = readRequest(attributes, language);
  const { document, variables } = questionOf(request);
  const { body } = answerAny(`sha256:${documentIds[document]}`, variables);
  const figures = readAnyAnswer(request, (body as { data: Parameters<typeof readAnyAnswer>[1] }).data);
  return renderElement({ attributes, figures, language, stylesheet: '/widget/1.0.0/city-barometer.css' });
}

const SLICES: [string, Attributes & Record<string, unknown>, 'fr' | 'en'][] = [
  ['bars', {}, 'fr'],
  ['a comparison in English', { city: 'ville-exemple', compare: 'panel' }, 'en'],
  ['maturity', { city: 'ville-exemple', by: 'maturity' }, 'fr'],
  ['statuses, whose rows are links', { by: 'status', 'row-link': '/projects?statuses={code}' }, 'fr'],
  ['an evolution', { view: 'evolution' }, 'fr'],
  ['a ranking in English', { view: 'ranking', theme: 'energy', city: 'ville-exemple', limit: 3 }, 'en'],
  ['published figures', { edition: '2014' }, 'fr'],
];

const plain = (texts: string[]) => texts.map((each) => each.replaceAll(/\s+/g, ''));

/** All that is told; the build squeezes the white space between elements. */
async function text(page: Page): Promise<string> {
  const parts = page.locator('city-barometer').locator('[part=heading], p[part], table, [part=footer]');
  return (await parts.allTextContents()).join(' ').replaceAll(/\s+/g, '');
}

describe('what a server rendered', () => {
  test.each(SLICES)(
    'is whole without the script, and taken over unmoved: %s',
    async (_name, attributes, lang) => {
      const html = `${served(attributes, lang)}<p>After</p>`;
      const still = await open(browser, host, html, { headers: STRICT, lang, scripts: '', early: true });
      const { page, element, problems } = await open(browser, host, html, { headers: STRICT, lang });
      await element.locator('[part=tools]:not(.waiting)').waitFor();
      expect(await text(page)).toBe(await text(still.page));
      expect(await element.boundingBox()).toEqual(await still.element.boundingBox());
      expect(await page.evaluate(() => log.shift)).toBe(0);
      expect(await still.element.locator('.chart').evaluate((node) => getComputedStyle(node).display)).toBe(
        'flex',
      );
      expect([...(await problems()), ...(await still.problems())]).toEqual([]);
      expect(host.requests).toEqual([]);
    },
  );

  test('tells every figure where JavaScript is off', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(host.page(pageOf(served({})), STRICT));
    expect(await page.getByRole('row', { name: 'Développement économique' }).textContent()).toContain('79');
    expect(await page.getByRole('button').count()).toBe(0);
  });

  test('has rows that are links without the script too, and the focus stays where it was', async () => {
    const html = served({
      city: 'ville-exemple',
      'row-link': '/projects?themes={code}&cities=ville-exemple',
    });
    const still = await open(browser, host, html, { headers: STRICT, scripts: '', early: true });
    const row = (of: Page) => of.getByRole('link', { name: 'Énergie' });
    expect(await row(still.page).getAttribute('href')).toBe('/projects?themes=energy&cities=ville-exemple');
    const [label, bar] = [row(still.page).locator('[part=label]'), row(still.page).locator('[part=bar]')];
    const labelEnd = await label.evaluate((node) => node.getBoundingClientRect().right);
    expect((await bar.boundingBox())?.x).toBeGreaterThan(labelEnd);
    for (const name of ['Énergie', 'Source : Syntec Numérique']) {
      // Without a policy: this test itself adds the script, late.
      const { page } = await open(browser, host, html, { headers: {}, scripts: '', early: true });
      await page.getByRole('link', { name }).focus();
      await page.addScriptTag({ type: 'module', url: '/widget/v1/city-barometer.js' });
      await page.locator('[part=tools]:not(.waiting)').waitFor();
      const focused = await page.evaluate(() => {
        const link = document.activeElement?.shadowRoot?.activeElement;
        return { text: link?.textContent?.trim(), visible: link?.matches(':focus') };
      });
      expect(focused).toEqual({ text: name.replace(' :', '\u00a0:'), visible: true });
      expect(await row(page).getAttribute('href')).toBe(await row(still.page).getAttribute('href'));
    }
  });

  test('nine on one page, two broken on purpose: nothing moves, nothing is blocked, every figure is told without a script', async () => {
    const picture = '<img src="/chart.svg" alt="Picture" width="600" height="420">';
    const html = [
      ...SLICES.map(([, attributes, lang]) => served(attributes, lang)),
      `<city-barometer city="xyz">${picture}</city-barometer>`,
      `<city-barometer edition="1999">${picture}</city-barometer>`,
    ].join('');
    const still = await open(browser, host, html, { headers: STRICT, scripts: '', early: true });
    const { page, problems } = await open(browser, host, html, { headers: STRICT, early: true });
    // Far from the screen nothing is asked; before they are on it the two are broken.
    await page.locator('[city=xyz]').evaluate((broken) => {
      scrollTo(0, scrollY + broken.getBoundingClientRect().top - innerHeight - 300);
    });
    await rest(page);
    await expect.poll(() => page.locator('[part=tools]:not(.waiting)').count()).toBe(7);
    expect(await page.getByRole('img', { name: 'Picture' }).count()).toBe(2);
    expect(await page.locator('[role=status]:not(:empty)').count()).toBe(2);
    expect(await page.evaluate(() => log.shift)).toBe(0);
    expect([...(await problems()), ...(await still.problems())]).toEqual([]);
    expect(host.requests).toHaveLength(2);
    const told = (of: Page) => of.locator('[part=value]').allTextContents();
    const figures = await told(page);
    expect(figures.length).toBeGreaterThan(80);
    expect(plain(await told(still.page))).toEqual(plain(figures));
  });

  test('is asked for again where the page now asks something else', async () => {
    const html = served({ by: 'status' }).replace('by="status"', 'by="objective"');
    const { element } = await open(browser, host, html, { headers: STRICT });
    await element.getByRole('heading', { name: 'par objectif' }).waitFor();
    expect(host.requests).toHaveLength(1);
    expect(await element.getByRole('table').count()).toBe(1);
  });

  test('stays where the means to show the same cannot be had', async () => {
    const context = await browser.newContext();
    await context.route(/\/views-\w+\.js$/, (route) => route.abort());
    const page = await context.newPage();
    const failed = page.waitForEvent('requestfailed');
    await page.goto(host.page(pageOf(served({ view: 'evolution' })), STRICT));
    await failed;
    expect(await page.locator('city-barometer').getByRole('table').isVisible()).toBe(true);
  });
});
