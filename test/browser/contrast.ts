/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

type Kind = 'text' | 'bar' | 'mark';
type Box = { x: number; y: number; width: number; height: number };
interface Drawn extends Box {
  name: string;
  kind: Kind;
  /** Of a bar: what is left of its track. */
  rest?: Box;
  /** A pixel of the chart where nothing is drawn. */
  ground: [x: number, y: number];
}

const NEEDED: Record<Kind, number> = { text: 4.5, bar: 3, mark: 3 };

/**
 * Texts and marks whose contrast is too low, measured from the pixels that the browser painted. Of a text, a tick or a line,
 * the pixel that stands out most counts: the others are its blurred edge. Of a bar, the colour that most of it has, both
 * against the chart and against its own track.
 */
export async function paleParts(page: Page): Promise<{ measured: Record<Kind, number>; pale: string[] }> {
  const drawn = await page.evaluate(listDrawn);
  const image = await painted(page);
  const measured: Record<Kind, number> = { text: 0, bar: 0, mark: 0 };
  const pale: string[] = [];
  const check = (name: string, kind: Kind, value: number) => {
    measured[kind] += 1;
    if (value < NEEDED[kind]) pale.push(`${name}: ${value.toFixed(2)}`);
  };
  for (const each of drawn) {
    const colours = count(image, each);
    const own = most(colours);
    const ground = luminance(pixel(image, ...each.ground));
    if (each.kind === 'bar') {
      check(each.name, 'bar', contrast(luminance(own), ground));
      if (each.rest)
        check(
          `${each.name} on its track`,
          'bar',
          contrast(luminance(own), luminance(most(count(image, each.rest)))),
        );
    } else {
      const behind = each.kind === 'text' ? luminance(own) : ground;
      check(
        each.name,
        each.kind,
        Math.max(...[...colours.keys()].map((colour) => contrast(luminance(colour), behind))),
      );
    }
  }
  return { measured, pale };
}

/** What the browser painted of a page, down to its last element; the window has to be as high. */
export async function painted(page: Page): Promise<PNG> {
  const clip = await page.evaluate(() => {
    const { clientWidth: width, clientHeight } = document.documentElement;
    const height = Math.ceil(document.body.getBoundingClientRect().bottom);
    if (height > clientHeight) throw new Error(`the window is lower than the ${height} px of the page`);
    return { x: 0, y: 0, width, height };
  });
  return PNG.sync.read(await page.screenshot({ clip }));
}

function listDrawn(): Drawn[] {
  const list: Drawn[] = [];
  for (const host of document.querySelectorAll('city-barometer')) {
    const chart = host.shadowRoot?.querySelector('.chart');
    if (!chart) throw new Error(`${host.id} shows nothing`);
    const corner = chart.getBoundingClientRect();
    const ground: [number, number] = [Math.ceil(corner.left) + 4, Math.ceil(corner.top) + 8];
    const add = (name: string, kind: Kind, { x, y, width, height }: Box, rest?: Box) =>
      list.push({
        name: `${host.id}: ${name}`,
        kind,
        x,
        y,
        width,
        height,
        ground,
        ...(rest ? { rest } : {}),
      });
    const texts = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!text.textContent?.trim() || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      // Brackets are thinner than a pixel where text is small, and say nothing.
      if (parent.closest('.unseen') || /^[()]$/.test(text.textContent.trim())) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = [...range.getClientRects()].find(({ width }) => width > 2);
      // The signs of a legend are marks in the form of letters.
      const kind = parent.closest('[aria-hidden]') ? 'mark' : 'text';
      if (box) add(`“${text.textContent.trim()}”`, kind, box);
    }
    for (const shape of chart.querySelectorAll('.track + rect')) {
      const box = shape.getBoundingClientRect();
      const track = shape.previousElementSibling?.getBoundingClientRect();
      const row = shape.closest('tr')?.querySelector('[part=label]')?.textContent;
      if (box.width < 4 || !track) continue;
      // Beyond the interval, which lies on both.
      const whisker = shape.parentElement?.querySelector('.whisker')?.getBoundingClientRect();
      const from = Math.max(box.right, whisker?.right ?? 0) + 2;
      const rest = { x: from, y: box.y + 1, width: track.right - from - 1, height: box.height - 2 };
      const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
      add(`bar of ${row}`, 'bar', inner, rest.width > 12 ? rest : undefined);
    }
    for (const shape of chart.querySelectorAll('.mark, .whisker, circle, line:not(.base)')) {
      const { x, y, width, height } = shape.getBoundingClientRect();
      // A line has no breadth of its own: its stroke has, and may be moved onto whole pixels.
      const box = { x: x - 2, y: y - 2, width: width + 4, height: height + 4 };
      if (width + height > 1) add(`${shape.tagName} ${shape.getAttribute('class')}`, 'mark', box);
    }
  }
  return list;
}

type Colour = number;

export const pixel = ({ width, data }: PNG, x: number, y: number): Colour =>
  data.readUIntBE((y * width + x) * 4, 3);

function count(image: PNG, { x, y, width, height }: Box): Map<Colour, number> {
  const colours = new Map<Colour, number>();
  const right = Math.min(image.width, Math.max(Math.ceil(x) + 1, Math.floor(x + width)));
  const bottom = Math.min(image.height, Math.max(Math.ceil(y) + 1, Math.floor(y + height)));
  for (let row = Math.ceil(y); row < bottom; row += 1) {
    for (let column = Math.ceil(x); column < right; column += 1) {
      const colour = pixel(image, column, row);
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
  }
  return colours;
}

const most = (colours: Map<Colour, number>): Colour =>
  [...colours].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0] as [Colour, number])[0];

/** WCAG's relative luminance and contrast ratio. */
export function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [16, 8, 0].map((shift) => {
    const part = ((colour >> shift) & 255) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export const contrast = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
