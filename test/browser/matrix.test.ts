/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { paleParts } from './contrast.ts';
import { open } from './element.ts';
import { type Host, openHost } from './host.ts';
import { outOfOrder, stops, unseenFocus } from './keyboard.ts';
import { brokenWords, losses } from './losses.ts';
import { print, shown } from './print.ts';
import { LETTERS, readWith, SPACING } from './reader-styles.ts';
import { openChromium } from './shared-chromium.ts';
import { ALL_VIEWS, LANGUAGES, NAMES } from './views.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  [browser, host] = await Promise.all([openChromium(), openHost()]);
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
  const { page } = await open(browser, host, `${BEFORE}${ALL_VIEWS}${AFTER}`, {
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

const BEFORE = '<button id="before">Before</button>';
const AFTER = '<button id="after">After</button>';

/** Every view is on each of these pages. */
describe.each(combinations)('every view in $lang, $look, at $width px', ({ lang, look, how, width }) => {
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

  test('every control is 24 px high and wide', async () => {
    const boxes = await page.locator('city-barometer :is(button, a)').evaluateAll((controls) =>
      controls
        // A link in a line of text may be as high as the line.
        .filter((control) => control.tagName === 'BUTTON' || getComputedStyle(control).display !== 'inline')
        .map((control) => {
          const { width: across, height } = control.getBoundingClientRect();
          return { text: control.textContent, across, height };
        }),
    );
    expect(boxes.length).toBeGreaterThan(30);
    expect(boxes.filter(({ across, height }) => across < 24 || height < 24)).toEqual([]);
  });

  test('nothing is lost, and no word is broken', async () => {
    expect(await losses(page)).toEqual([]);
    expect(await brokenWords(page)).toEqual([]);
  });

  // Where things are depends on no colour.
  if (look === 'light') {
    test('the keyboard goes from control to control as the eye does, there and back', async () => {
      const there = await stops(page);
      expect(there.length).toBeGreaterThan(30);
      expect(new Set(there.map(({ host }) => host))).toEqual(new Set(NAMES));
      expect(outOfOrder(there)).toEqual([]);
      const back = await stops(page, 'Shift+Tab');
      expect(back.map(({ name }) => name)).toEqual(there.map(({ name }) => name).reverse());
    });

    test.each([
      ['the text spacing', SPACING],
      ['the letters', LETTERS],
    ])('nothing is lost with %s that readers may set', async (_what, css) => {
      expect(await readWith(page, css)).toBeGreaterThan(1.01);
      expect(await losses(page)).toEqual([]);
      await readWith(page, '');
    });

    test('nothing is lost with text at 200 %', async () => {
      await readWith(page, 'body { font-size: 200% }');
      expect(await losses(page)).toEqual([]);
      await readWith(page, '');
    });

    test('nothing is lost at a zoom of 200 %, where the page is half as wide', async () => {
      await page.setViewportSize({ width: width / 2, height: 9_000 });
      expect(await losses(page)).toEqual([]);
      await page.setViewportSize({ width, height: 9_000 });
    });
  }

  // How the focus looks, and what of a look reaches paper, depends on neither language nor width.
  if (lang === 'fr' && width === 600) {
    test('where the keyboard is stands out by 3:1, in the pixels', async () => {
      expect(await unseenFocus(page)).toEqual([]);
    });

    test('on paper every text is there, in ink, and no control', async () => {
      const screen = await shown(page);
      expect(screen.controls.length).toBe(2 * NAMES.length);
      await print(page);
      const paper = await shown(page);
      expect(paper).toEqual({ texts: screen.texts, controls: [] });
      expect(paper.texts.length).toBeGreaterThan(300);
      const { measured, pale } = await paleParts(page);
      expect(pale).toEqual([]);
      expect(measured.bar).toBeGreaterThan(60);
      expect(await losses(page)).toEqual([]);
    });
  }
});
