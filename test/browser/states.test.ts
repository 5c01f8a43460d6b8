/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { open, rest } from './element.ts';
import { type Host, openHost } from './host.ts';
import { openChromium } from './shared-chromium.ts';
import { LANGUAGES } from './views.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  [browser, host] = await Promise.all([openChromium(), openHost()]);
});
afterAll(() => Promise.all([browser.close(), host.close()]));

/** What the element shows besides the views, which the matrix holds: as a page writes it. */
const CHARTS = {
  'two-themes': 'limit="2"',
  'objective-of-a-city': 'by="objective" city="ville-exemple"',
  'maturity-of-all': 'by="maturity"',
  'maturity-compared': 'by="maturity" city="ville-exemple" compare="panel"',
  'three-compared': 'city="ville-exemple" compare="panel" limit="3"',
  'two-evolve': 'view="evolution" limit="2"',
  'three-ranked': 'view="ranking" theme="energy" city="ville-exemple" limit="3"',
  selectable: 'limit="1" selectable',
};
const MESSAGES = {
  'city-without-projects': 'city="ville-vide"',
  'unknown-city': 'city="xyz"',
  'unknown-edition': 'edition="1999"',
};
const STATES = Object.entries({ ...CHARTS, ...MESSAGES });
const NAMES = STATES.map(([name]) => name);

// A picture for where no script runs may stand in any of them.
const PICTURE = '<img src="/chart.svg" alt="" width="600" height="420">';
const ALL_STATES = STATES.map(
  ([name, attributes]) => `<city-barometer id="${name}" ${attributes}>${PICTURE}</city-barometer>`,
).join('');

async function openAll(lang: string): Promise<Page> {
  // High enough for all: what is far from the screen is not loaded. axe writes styles: the page has no policy.
  const context = { viewport: { width: 680, height: 9_000 } };
  const { page } = await open(browser, host, ALL_STATES, { lang, headers: {}, context });
  // The tools come last of all.
  await page
    .locator('[part=tools]:not(.waiting)')
    .nth(Object.keys(CHARTS).length - 1)
    .waitFor();
  return page;
}

describe.each(LANGUAGES)('every state in %s', (lang) => {
  let page: Page;
  beforeAll(async () => {
    page = await openAll(lang);
  });
  afterAll(() => page.context().close());

  describe.each([680, 320])('at %i px', (width) => {
    beforeAll(() => page.setViewportSize({ width, height: 9_000 }));

    test.each(NAMES)('%s is read aloud as ever', async (name) => {
      const tree = await page.locator(`#${name}`).ariaSnapshot();
      await expect(`${tree.replace(/[\u00a0\u202f]/g, ' ')}\n`).toMatchFileSnapshot(
        `trees/${name}.${lang}.txt`,
      );
    });

    test('axe finds nothing', async () => {
      expect(await violations(page)).toEqual([]);
    });
  });
});

describe('axe', () => {
  async function found(html: string, early = false): Promise<string[]> {
    const { page, element } = await open(browser, host, html, { early, headers: {} });
    const ids = await violations(page);
    expect(await element.isVisible()).toBe(true);
    await page.context().close();
    return ids;
  }

  test('finds nothing while the element loads, and after an error', async () => {
    host.reply = () => true;
    try {
      expect(await found('<city-barometer></city-barometer>', true)).toEqual([]);
      host.reply = (response) => Boolean(response.writeHead(503).end());
      expect(await found('<city-barometer></city-barometer>')).toEqual([]);
    } finally {
      host.reply = undefined;
    }
  });

  test('would have found something', async () => {
    expect(await found('<city-barometer></city-barometer><p style="color:#bbb">pale</p>')).toHaveLength(1);
  });
});

describe('headings and language', () => {
  test('the heading has the level that the page asks for, and 3 where there is no such level', async () => {
    const asked = ['', '2', '4', '5', '6', '9'];
    const elements = asked.map((level) => {
      const attribute = level === '' ? '' : `heading-level="${level}"`;
      return `<city-barometer heading="Niveau ${level}" ${attribute}></city-barometer>`;
    });
    const { page } = await open(browser, host, elements.join(''), {
      context: { viewport: { width: 680, height: 6_000 } },
    });
    const levels = asked.map(async (level) => {
      const name = `Niveau ${level}`.trim();
      const found = [1, 2, 3, 4, 5, 6].map((each) =>
        page.getByRole('heading', { level: each, name, exact: true }).count(),
      );
      return await Promise.all(found);
    });
    expect(await Promise.all(levels)).toEqual(
      [3, 2, 4, 5, 6, 3].map((level) => [1, 2, 3, 4, 5, 6].map((each) => (each === level ? 1 : 0))),
    );
    await page.context().close();
  });

  test('the text says its language where the page has another', async () => {
    const { page, element } = await open(browser, host, '<city-barometer></city-barometer>', { lang: 'de' });
    expect(await element.locator('.chart').getAttribute('lang')).toBe('fr');
    await page.context().close();
  });

  test('the nearest language counts, through shadow roots, and when it changes', async () => {
    const { page } = await open(browser, host, '<div lang="en" id="around"></div>');
    await page.evaluate(() => {
      const root = document.querySelector('#around')?.attachShadow({ mode: 'open' });
      root?.append(document.createElement('city-barometer'));
    });
    const inside = page.locator('#around city-barometer');
    await inside.getByRole('heading', { name: 'All cities: digital projects by theme' }).waitFor();
    await inside.evaluate((element) => {
      element.setAttribute('lang', 'fr');
    });
    await inside.getByRole('heading', { name: 'Ensemble des villes' }).waitFor();
    await rest(page);
    await page.context().close();
  });
});
