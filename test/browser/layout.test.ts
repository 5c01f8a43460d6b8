/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { open } from './element.ts';
import { BUILT, ENGLISH_TAG, type Host, openHost, SCRIPT_TAG } from './host.ts';
import { openChromium } from './shared-chromium.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  [browser, host] = await Promise.all([openChromium(), openHost()]);
});
afterAll(() => Promise.all([browser.close(), host.close()]));
afterEach(async () => {
  host.reply = undefined;
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const STYLES = { 'content-security-policy': "style-src 'unsafe-inline'" };
const PLAIN = '<city-barometer></city-barometer>';
const COMPARED = '<city-barometer city="ville-exemple" compare="panel"></city-barometer>';

const EVOLUTION = '<city-barometer view="evolution"></city-barometer>';
const RANKING =
  '<city-barometer view="ranking" theme="energy" edition="2022" city="ville-exemple"></city-barometer>';

const FRENCH_HEADING = 'Ensemble des villes\u00a0: projets numériques par thème';
const ENGLISH_HEADING = 'All cities: digital projects by theme';

describe('at most 12 kB of scripts are loaded before the usual chart is shown', () => {
  test.each([
    ['fr', SCRIPT_TAG, FRENCH_HEADING, [/^city-barometer\.js$/], 12_000],
    ['en', ENGLISH_TAG, ENGLISH_HEADING, [/^city-barometer\.en\.js$/], 12_000],
    // In the other language than the file's own, its words are one file more.
    ['en', SCRIPT_TAG, ENGLISH_HEADING, [/^city-barometer\.js$/, /^en-/], 13_000],
    ['fr', ENGLISH_TAG, FRENCH_HEADING, [/^city-barometer\.en\.js$/, /^fr-/], 13_000],
  ])('in %s with %s', async (lang, scripts, heading, files, most) => {
    host.files.length = 0;
    const { element } = await open(browser, host, PLAIN, { headers: STYLES, lang, scripts });
    expect(await element.getByRole('heading').textContent()).toBe(heading);
    const sizes = host.files.map(async (name) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      return brotliCompressSync(await readFile(join(BUILT, name)), { params }).length;
    });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(host.files).toEqual(files.map((name) => expect.stringMatching(name) as unknown));
    expect(bytes).toBeLessThanOrEqual(most);
  });
});

describe('the box', () => {
  const picture = '<img src="/chart.svg" width="600" height="420" alt="">';

  test('of the slotted picture is kept: nothing moves', async () => {
    const html = `<div style="width:600px"><city-barometer>${picture}</city-barometer></div><p>After</p>`;
    const { page, element } = await open(browser, host, html, { headers: STYLES });
    const box = await element.boundingBox();
    expect(await page.evaluate(() => log.shift)).toBe(0);
    await element.evaluate((node) => node.remove());
    const bare = await open(browser, host, html, { headers: STYLES, scripts: '', early: true });
    expect(box?.height).toBe((await bare.page.locator('div').boundingBox())?.height);
  });

  test('is kept while loading and is there again after an error', async () => {
    host.reply = () => true;
    const { element } = await open(browser, host, `<city-barometer>${picture}</city-barometer>`, {
      early: true,
    });
    await element.locator('.reserve').waitFor();
    expect((await element.boundingBox())?.height).toBeGreaterThanOrEqual(420);
  });

  test('hardly moves without a picture either', async () => {
    const { page, element } = await open(browser, host, `${PLAIN}<p>After</p>`, {
      headers: STYLES,
      early: true,
    });
    await element.getByRole('table').waitFor();
    const before = await page.evaluate(() => log.shift);
    await element.evaluate((node: HTMLElement) => node.refresh());
    expect(await page.evaluate(() => log.shift)).toBe(before);
    expect(before).toBeLessThan(0.05);
  });

  test('is a whole column in a flex row, and shrinks in it', async () => {
    const html = `<div style="display:flex;width:640px"><p style="flex:none;width:300px">x</p>${PLAIN}</div>`;
    const { element } = await open(browser, host, html, { headers: STYLES });
    expect((await element.boundingBox())?.width).toBe(340);
  });
});

describe('wherever it stands', () => {
  test.each([
    ['320 px', PLAIN, 320, 16],
    ['320 px, compared', COMPARED, 320, 16],
    [
      '320 px, maturity',
      '<city-barometer by="maturity" city="ville-exemple" compare="panel"></city-barometer>',
      320,
      16,
    ],
    ['320 px, evolution', EVOLUTION, 320, 16],
    ['320 px, ranking', RANKING, 320, 16],
    ['text at 200 %', COMPARED, 680, 32],
    ['evolution, text at 200 %', EVOLUTION, 680, 32],
    ['ranking, text at 200 %', RANKING, 680, 32],
    ['1200 px', COMPARED, 1200, 16],
  ])('%s: nothing is cut or hangs over', async (_name, html, width, size) => {
    const head = `<style>body{margin:8px;font-size:${size}px}</style>`;
    const { page, element } = await open(browser, host, html, {
      headers: STYLES,
      head,
      context: { viewport: { width, height: 900 } },
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const cut = await element.evaluate((node) =>
      [...(node.shadowRoot?.querySelectorAll('[part]') ?? [])]
        .filter(
          (part) =>
            part.getBoundingClientRect().right > node.getBoundingClientRect().right ||
            part.scrollWidth > part.clientWidth + 1,
        )
        .filter((part) => part.tagName !== 'svg' && getComputedStyle(part).display !== 'inline')
        .map((part) => `${part.getAttribute('part')} ${part.textContent}`),
    );
    expect(cut).toEqual([]);
  });

  test('compared at 320 px, no word of a label is broken', async () => {
    const context = { viewport: { width: 320, height: 900 } };
    const { element } = await open(browser, host, COMPARED, { headers: STYLES, context });
    const lines = await element.evaluate((node) =>
      [...(node.shadowRoot?.querySelectorAll('[part=label]') ?? [])].map(
        (label) => label.getClientRects().length,
      ),
    );
    expect(lines).toEqual(lines.map(() => 1));
  });

  test.each([320, 680])('every target is at least 24 px high and wide: %i px', async (width) => {
    const context = { viewport: { width, height: 900 } };
    const html = '<city-barometer city="ville-exemple" compare="panel" selectable></city-barometer>';
    const { element } = await open(browser, host, html, { headers: STYLES, context });
    const small = await element.evaluate(
      (node) =>
        [...(node.shadowRoot?.querySelectorAll('button') ?? [])]
          .map((button) => button.getBoundingClientRect())
          .filter((box) => box.height < 24 || box.width < 24).length,
    );
    expect(small).toBe(0);
  });

  test('label beside the bar where there is room, above it where not', async () => {
    const { page, element } = await open(browser, host, PLAIN, { headers: STYLES });
    const row = element.locator('tbody tr').first();
    const beside = async () => {
      const [label, bar] = [
        await row.locator('[part=label]').boundingBox(),
        await row.locator('[part=bar]').boundingBox(),
      ];
      return (label?.x ?? 0) + (label?.width ?? 0) <= (bar?.x ?? 0);
    };
    expect(await beside()).toBe(true);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await beside()).toBe(false);
  });

  test('a page that resets everything changes neither letters nor layout', async () => {
    const hostile =
      '<style>*{all:unset}html{font-size:62.5%}body{display:block;font-size:16px;text-transform:uppercase;text-align:center;line-height:3}</style>';
    const { element } = await open(browser, host, PLAIN, { headers: STYLES, head: hostile });
    const look = await element.locator('[part=heading]').evaluate((node) => {
      const { textTransform, textAlign, fontSize, fontWeight } = getComputedStyle(node);
      return { textTransform, textAlign, fontSize, fontWeight };
    });
    expect(look).toEqual({
      textTransform: 'none',
      textAlign: 'start',
      fontSize: '19.2px',
      fontWeight: '700',
    });
    expect((await element.locator('.chart').boundingBox())?.width).toBeGreaterThan(600);
  });

  test('in a page from right to left the French text still runs from left to right', async () => {
    const { element } = await open(browser, host, PLAIN, { headers: STYLES, dir: 'rtl', lang: 'ar' });
    expect(await element.locator('.chart').evaluate((node) => getComputedStyle(node).direction)).toBe('ltr');
  });

  test('can be hidden', async () => {
    const { element } = await open(browser, host, '<city-barometer hidden></city-barometer>', {
      headers: STYLES,
      early: true,
    });
    expect(await element.isVisible()).toBe(false);
    await element.evaluate((node) => node.removeAttribute('hidden'));
    await element.getByRole('table').waitFor();
  });
});

describe('colours', () => {
  const colours = (of: Locator, selector: string) =>
    of.evaluate((node, inside) => {
      const found = node.shadowRoot?.querySelector(inside);
      if (!found) throw new Error(inside);
      const { fill, color, backgroundColor } = getComputedStyle(found);
      return { fill, color, backgroundColor };
    }, selector);

  test('follow the page’s color-scheme, and its own where it says', async () => {
    const context = { colorScheme: 'dark' } as const;
    const light = await open(browser, host, PLAIN, { headers: STYLES, context });
    expect(await colours(light.element, '.chart')).toMatchObject({
      backgroundColor: 'rgb(255, 255, 255)',
    });
    const head = '<style>:root{color-scheme:light dark}</style>';
    const dark = await open(browser, host, PLAIN, { headers: STYLES, context, head });
    expect(await colours(dark.element, '.chart')).toMatchObject({
      backgroundColor: 'rgb(18, 24, 43)',
    });
    await dark.page.emulateMedia({ media: 'print' });
    expect(await colours(dark.element, '.chart')).toMatchObject({
      backgroundColor: 'rgb(255, 255, 255)',
    });
    const own =
      '<style>city-barometer{--barometer-accent:rgb(1, 2, 3);--barometer-color:rgb(4, 5, 6)}</style>';
    const themed = await open(browser, host, PLAIN, { headers: STYLES, head: own });
    expect(await colours(themed.element, '.leading rect + rect')).toMatchObject({
      fill: 'rgb(1, 2, 3)',
    });
    expect(await colours(themed.element, '.chart')).toMatchObject({ color: 'rgb(4, 5, 6)' });
  });

  test('forced colours leave bar, first bar, track and mark apart', async () => {
    const { element } = await open(browser, host, COMPARED, {
      headers: STYLES,
      context: { forcedColors: 'active' },
    });
    const fills = await element.evaluate((node) => {
      const fill = (selector: string, property: 'fill' | 'stroke') => {
        const found = node.shadowRoot?.querySelector(selector);
        return found && getComputedStyle(found)[property];
      };
      return {
        first: fill('.leading .track + rect', 'fill'),
        other: fill('tbody tr:not(.leading) .track + rect', 'fill'),
        track: fill('.track', 'fill'),
        mark: fill('.mark', 'fill'),
        outline: fill('.mark', 'stroke'),
      };
    });
    expect(new Set([fills.first, fills.other, fills.track]).size).toBe(3);
    expect(fills.mark).not.toBe(fills.outline);
  });

  test('a thin line keeps its colour within its outline', async () => {
    const { element } = await open(browser, host, RANKING, { headers: STYLES });
    const line = await element
      .locator('rect.whisker')
      .first()
      .evaluate((node) => {
        const { fill, stroke, paintOrder } = getComputedStyle(node);
        return { paintOrder, apart: fill !== stroke };
      });
    expect(line).toEqual({ paintOrder: 'stroke', apart: true });
  });

  test.each(['screen', 'print'] as const)('bars are drawn as long as their share: %s', async (media) => {
    const { page, element } = await open(browser, host, PLAIN, { headers: STYLES });
    await page.emulateMedia({ media });
    const lengths = await element.evaluate((node) =>
      [...(node.shadowRoot?.querySelectorAll('.track + rect') ?? [])].map(
        (bar) => bar.getBoundingClientRect().width,
      ),
    );
    const [first = 0, second = 0] = lengths;
    expect(first).toBeGreaterThan(100);
    expect(second / first).toBeCloseTo(169 / 181, 2);
  });
});
