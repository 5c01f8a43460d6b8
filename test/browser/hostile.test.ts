/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paleParts } from './contrast.ts';
import { open } from './element.ts';
import { type Host, openHost } from './host.ts';
import { HOSTILE_PAGES } from './hostile-hosts.ts';
import { outOfOrder, stops } from './keyboard.ts';
import { brokenWords, losses } from './losses.ts';
import { shown } from './print.ts';
import { openChromium } from './shared-chromium.ts';
import { tag } from './views.ts';

let browser: Browser;
let host: Host;
/** What the charts look like where nobody interferes. */
let plain: Looks;

beforeAll(async () => {
  [browser, host] = await Promise.all([openChromium(), openHost()]);
  const page = await visit({});
  plain = await looks(page);
  await page.context().close();
});
afterAll(() => Promise.all([browser.close(), host.close()]));

const PICTURE = '<img src="/chart.svg" alt="" width="600" height="420">';
const CHARTS = tag('comparison').replace('></', `>${PICTURE}</`) + tag('evolution');

async function visit({ css = '', ...options }: (typeof HOSTILE_PAGES)[string]): Promise<Page> {
  const { page, problems } = await open(
    browser,
    host,
    `<input id="before" type="checkbox">${CHARTS}<input id="after" type="checkbox">`,
    {
      ...options,
      headers: {},
      head: `<style>${css}</style>`,
      context: { viewport: { width: 800, height: 6_000 } },
    },
  );
  await page.locator('[part=tools]:not(.waiting)').nth(1).waitFor();
  expect(await problems()).toEqual([]);
  return page;
}

type Looks = Awaited<ReturnType<typeof looks>>;

/** What tells a chart that is as it should be: the letters of each part, how its table is laid out, how wide it is. */
function looks(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('city-barometer')].map((element) => {
      const parts = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].map((part) => {
        const style = getComputedStyle(part);
        const { fontFamily, fontStyle, fontWeight, fontVariant, textTransform, textAlign, textIndent } =
          style;
        const { display, direction, whiteSpace, textShadow, wordBreak, borderTopStyle } = style;
        return {
          part: part.getAttribute('part'),
          size: Number.parseFloat(style.fontSize),
          leading: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
          fontFamily,
          fontStyle,
          fontWeight,
          fontVariant,
          textTransform,
          textAlign,
          textIndent,
          display,
          direction,
          whiteSpace,
          textShadow,
          wordBreak,
          borderTopStyle,
        };
      });
      return {
        parts,
        width: element.shadowRoot?.querySelector('.chart')?.getBoundingClientRect().width ?? 0,
      };
    }),
  );
}

describe.each(Object.entries(HOSTILE_PAGES))('on a page with %s', (_name, hostile) => {
  let page: Page;
  beforeAll(async () => {
    page = await visit(hostile);
  });
  afterAll(() => page.context().close());

  test('letters and layout are the element’s own; their size is the page’s', async () => {
    const here = await looks(page);
    const { size = 1 } = hostile;
    expect(here.map(({ width }) => width).every((width) => width > 600)).toBe(true);
    here.forEach(({ parts }, chart) => {
      parts.forEach(({ size: own, leading, ...part }, index) => {
        const { size: usual = 0, leading: usually = 0, ...expected } = plain[chart]?.parts[index] ?? {};
        expect(part).toEqual(expected);
        expect(own).toBeCloseTo(usual * size, 1);
        expect(leading).toBeCloseTo(usually, 1);
      });
    });
  });

  test('nothing is lost, pale, broken or out of the keyboard’s way', async () => {
    expect(await losses(page)).toEqual([]);
    expect(await brokenWords(page)).toEqual([]);
    expect((await paleParts(page)).pale).toEqual([]);
    expect(outOfOrder(await stops(page))).toEqual([]);
  });

  test('paper has every text', async () => {
    const { texts } = await shown(page);
    await page.emulateMedia({ media: 'print' });
    expect(await shown(page)).toEqual({ texts, controls: [] });
    expect(texts.length).toBeGreaterThan(150);
  });
});
