import type { Chart } from '@barometre/widget/chart';
import type { Item } from './drawing.ts';
import { type Layout, layOut, type Parts } from './layout.ts';

/** Below this size of text nothing more is squeezed in: less is shown instead. */
const leastSize = 10;
/** But heading, notice and footer always are, however small the picture is. */
const leastOfAll = 3;
const mostSize = 40;

const everything: Parts = { summary: true, hint: true, table: true };
const sparing: readonly Parts[] = [
  { summary: true, hint: false, table: true },
  { summary: false, hint: false, table: true },
  { summary: true, hint: false, table: false },
];

/** Fewer rows than this tell less than the summary does. */
const fewestRows = 3;

export interface Fitted {
  items: Item[];
  height: number;
}

/**
 * The chart in a picture of that size, its text as large as fits. Without a height the picture is as high as its text needs.
 *
 * @param make the chart with at most so many rows and one for the others; 0: with all of them
 * @param omitted how to say that some rows are missing, where nothing else stands for them
 */
export function fit(
  make: (rows: number) => Chart,
  { width, height }: { width: number; height: number | null },
  omitted: (rows: number) => string,
): Fitted {
  const whole = make(0);
  if (height === null) {
    const size = Math.min(28, Math.max(12, width / 40));
    const { items, height: needed } = layOut(whole, everything, { width, size });
    return { items, height: Math.ceil(needed) };
  }
  const box = { width, height };
  for (const [chart, parts] of plans(make, whole, omitted)) {
    const size = largestSize(chart, parts, box, leastSize);
    if (size !== null) return { items: spreadOut(chart, parts, box, size), height };
  }
  const [last = everything] = sparing.slice(-1);
  const size = largestSize(whole, last, box, leastOfAll) ?? leastOfAll;
  return { items: layOut(whole, last, { ...box, size }).items, height };
}

/** From all of it to less and less. */
function* plans(
  make: (rows: number) => Chart,
  whole: Chart,
  omitted: (rows: number) => string,
): Generator<[Chart, Parts]> {
  yield [whole, everything];
  let shortest = whole;
  for (let rows = whole.rows.length - 2; rows >= fewestRows; rows -= 1) {
    const shorter = make(rows);
    if (shorter.rows.length >= shortest.rows.length) continue;
    shortest = saysSo(shorter)
      ? shorter
      : withNote(shorter, omitted(whole.rows.length - shorter.rows.length));
    yield [shortest, everything];
  }
  for (const parts of sparing) yield [shortest, parts];
}

/** A row that adds the others up, or a ranking's note of how many more there are. */
const saysSo = ({ kind, rows }: Chart): boolean =>
  kind === 'ranking' || (kind === 'bars' && rows.at(-1)?.code === null);

const withNote = (chart: Chart, note: string): Chart => ({ ...chart, notes: [...chart.notes, note] });

interface Box {
  width: number;
  height: number;
}

/** By halves, to a quarter of a pixel; null where not even the least size fits. */
function largestSize(chart: Chart, parts: Parts, { width, height }: Box, least: number): number | null {
  const fits = (size: number) => {
    const layout = layOut(chart, parts, { width, height, size });
    return layout.height <= height && !layout.tight;
  };
  if (!fits(least)) return null;
  let [low, high] = [least, Math.min(mostSize, Math.max(least, width / 22))];
  while (high - low > 0.25) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** What height is left goes to the rows, as far as that looks well. */
function spreadOut(chart: Chart, parts: Parts, { width, height }: Box, size: number): Layout['items'] {
  const left = height - layOut(chart, parts, { width, height, size }).height;
  const spread = Math.min(size * 1.5, left / Math.max(1, chart.rows.length));
  return layOut(chart, parts, { width, height, size, spread }).items;
}
