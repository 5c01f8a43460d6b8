/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { paleParts } from './contrast.ts';
import { open } from './element.ts';
import { type Host, openHost } from './host.ts';
import { losses } from './losses.ts';
import { ALL_VIEWS, LANGUAGES, NAMES } from './views.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), openHost()]);
});
afterAll(() => Promise.all([browser.close(), host.close()]));

interface Look {
  head?: string;
  context?: BrowserContextOptions;
}
const LOOKS: Record<string, Look> = {
  light: {},
  dark: { head: '<style>:root{color-scheme:dark}</style>' },
  'forced colours': { context: { forcedColors: 'active' } },
};
const WIDTHS = [320, 600, 1200];

// High enough for all views: what is far from the screen is not loaded.
const openAll = async (lang: string, { head, context }: Look, width: number): Promise<Page> => {
  const { page } = await open(browser, host, ALL_VIEWS, {
    lang,
    headers: {},
    head: `<style>body{margin:8px}</style>${head ?? ''}`,
    context: { ...context, viewport: { width, height: 9_000 } },
  });
  // The tools come last of all.
  await page
    .locator('[part=tools]:not(.waiting)')
    .nth(NAMES.length - 1)
    .waitFor();
  return page;
};

const combinations = LANGUAGES.flatMap((lang) =>
  Object.entries(LOOKS).flatMap(([look, how]) => WIDTHS.map((width) => ({ lang, look, how, width }))),
);

/** Every view is on each of these pages. */
describe.each(combinations)('every view in $lang, $look, at $width px', ({ lang, how, width }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openAll(lang, how, width);
  });
  afterAll(() => page.context().close());

  test('axe finds nothing', async () => {
    expect(await violations(page)).toEqual([]);
  });

  test.each(NAMES)('%s is read aloud as ever', async (name) => {
    const tree = await page.locator(`#${name}`).ariaSnapshot();
    await expect(`${tree.replace(/[\u00a0\u202f]/g, ' ')}\n`).toMatchFileSnapshot(
      `trees/${name}.${lang}.txt`,
    );
  });

  test('texts contrast by 4.5:1, marks by 3:1, in the pixels', async () => {
    const { measured, pale } = await paleParts(page);
    expect(pale).toEqual([]);
    expect(measured.text).toBeGreaterThan(200);
    expect(measured.bar).toBeGreaterThan(60);
    expect(measured.mark).toBeGreaterThan(50);
  });

  test('every button is 24 px high and wide', async () => {
    const boxes = await page.locator('city-barometer button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { width: across, height } = button.getBoundingClientRect();
        return { text: button.textContent, across, height };
      }),
    );
    expect(boxes.length).toBeGreaterThan(30);
    expect(boxes.filter(({ across, height }) => across < 24 || height < 24)).toEqual([]);
  });

  test('nothing is lost', async () => {
    expect(await losses(page)).toEqual([]);
  });

  test('nothing is lost with the text spacing that readers may set', async () => {
    expect(await widen(page, true)).toBeGreaterThan(1.05);
    expect(await losses(page)).toEqual([]);
    await widen(page, false);
  });

  // Browser zoom is a narrower page: at 320 px the text is that of 1280 px at 400 %, and need not grow again.
  if (width === 320) return;
  test('nothing is lost with text at 200 %', async () => {
    await page.evaluate(() => {
      document.body.style.fontSize = '200%';
    });
    expect(await losses(page)).toEqual([]);
  });
});

/** The spacing of WCAG 1.4.12, as a reader's style sheet sets it, shadow roots included; how much longer all becomes. */
function widen(page: Page, wide: boolean): Promise<number> {
  return page.evaluate((on) => {
    const before = document.body.scrollHeight;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
    );
    for (const { shadowRoot } of document.querySelectorAll('city-barometer')) {
      if (!shadowRoot) continue;
      const own = shadowRoot.adoptedStyleSheets.slice(0, 1);
      shadowRoot.adoptedStyleSheets = on ? [...own, sheet] : own;
    }
    return document.body.scrollHeight / before;
  }, wide);
}
