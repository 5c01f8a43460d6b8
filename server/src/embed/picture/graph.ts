import type { Chart, Row } from '@barometre/widget/chart';
import type { Item } from './drawing.ts';

/** Whether the rows of a chart have something drawn beside their figures. */
export const isDrawn = ({ kind }: Pick<Chart, 'kind'>): boolean =>
  kind === 'bars' || kind === 'ranking' || kind === 'evolution';

/** How high it is, in sizes of text, beside a label or below it: a line needs room to rise and fall, a bar does not. */
export const graphHeight = ({ kind }: Pick<Chart, 'kind'>, beside: boolean): number => {
  if (kind === 'evolution') return beside ? 1.5 : 1.2;
  return beside ? 0.8 : 0.45;
};

/** What a row's figures look like: a bar, or a point for each edition. */
export function drawGraph(row: Row, width: number, height: number, size: number): Item[] {
  return row.points === undefined ? drawBar(row, width, height, size) : drawPoints(row, width, height, size);
}

/** From zero to the exact share on its track, with a mark where what it is compared with stands. */
function drawBar({ bar, mark, whisker, leading }: Row, width: number, height: number, size: number): Item[] {
  const items: Item[] = [{ kind: 'box', x: 0, y: 0, width, height, ink: 'track' }];
  if (bar != null && bar > 0) {
    items.push({ kind: 'box', x: 0, y: 0, width: bar * width, height, ink: leading ? 'accent' : 'soft' });
  }
  if (whisker != null) {
    const [from, to] = [whisker.low * width, Math.min(1, whisker.high) * width];
    items.push(...drawWhisker([from, height / 2], [to, height / 2], size));
  }
  if (mark != null) {
    items.push({
      kind: 'box',
      x: Math.min(Math.max(mark * width - size * 0.15, 0), width - size * 0.3),
      y: -height * 0.25,
      width: size * 0.3,
      height: height * 1.5,
      ink: 'text',
      rim: 'paper',
    });
  }
  return items;
}

/** A dot for each edition, from the first to the last by their years; a line only where two can be compared. */
function drawPoints({ points = [] }: Row, width: number, height: number, size: number): Item[] {
  const radius = size * 0.22;
  const [left, across] = [radius * 2, width - radius * 4];
  const place = (at: number, value: number): [number, number] => [
    left + at * across,
    radius + (1 - value) * (height - 2 * radius),
  ];
  const items: Item[] = [{ kind: 'box', x: 0, y: height - 1, width, height: 1, ink: 'track' }];
  let last: [number, number] | undefined;
  for (const { at, value, joined, whisker } of points) {
    if (value === null) continue;
    const here = place(at, value);
    if (joined && last !== undefined) {
      items.push({ kind: 'stroke', from: last, to: here, width: size * 0.12, ink: 'accent' });
    }
    if (whisker !== null) {
      items.push(...drawWhisker(place(at, Math.min(1, whisker.high)), place(at, whisker.low), size));
    }
    last = here;
  }
  // Above the lines that lead to them.
  for (const { at, value } of points) {
    if (value === null) continue;
    const [x, y] = place(at, value);
    items.push({ kind: 'dot', x, y, radius, ink: 'accent', rim: 'paper' });
  }
  return items;
}

/** How sure a figure is: a line between its bounds, with an end at each. */
function drawWhisker(from: [number, number], to: [number, number], size: number): Item[] {
  const width = Math.max(1, size * 0.09);
  const reach = size * 0.2;
  const level = from[1] === to[1];
  const end = ([x, y]: [number, number]): Item => ({
    kind: 'stroke',
    from: level ? [x, y - reach] : [x - reach, y],
    to: level ? [x, y + reach] : [x + reach, y],
    width,
    ink: 'text',
  });
  return [{ kind: 'stroke', from, to, width, ink: 'text' }, end(from), end(to)];
}
