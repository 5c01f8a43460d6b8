import type { Chart } from '@barometre/widget/chart';
import { isDrawn } from './graph.ts';
import { longestPart, type TextStyle, widthOf } from './text.ts';

/** How the parts of a table are set, for a size of text. */
export const tableStyles = (size: number) => ({
  head: { size: size * 0.85, ink: 'muted' } as TextStyle,
  label: { size } as TextStyle,
  value: { size, align: 'end' } as TextStyle,
  detail: { size: size * 0.85, ink: 'muted', align: 'end' } as TextStyle,
  source: { size: size * 0.85, ink: 'muted' } as TextStyle,
});

export interface Columns {
  /** Of the label, and of the bar where it stands beside it; 0 where it stands below or there is none. */
  label: number;
  bar: number;
  /** Of every value, without the gaps. */
  values: number[];
  gap: number;
  /** Whether a detail stands below its value rather than beside it. */
  stacked: boolean;
  /** Whether some word has to be broken. */
  tight: boolean;
}

/** From this width in sizes of text on, bars stand beside their labels. */
const wideFrom = 34;

/** The least width of a label with its bar, in sizes of text: below and beside it. */
const leastFirst = { narrow: 7, wide: 17 };

/** How wide an evolution is drawn at most, in sizes of text. */
const widestPoints = 16;

/** Shares a width out between the columns of a table: as wide as they like where there is room, as they must where not. */
export function columnsOf(chart: Chart, width: number, size: number): Columns {
  const wide = width >= wideFrom * size;
  const charted = isDrawn(chart);
  const stacked = charted && !wide;
  const gap = size * (wide ? 1 : 0.6);
  const wishes = chart.columns.slice(1).map((_, index) => wishOf(chart, index, size, stacked));
  const names = labelWish(chart, size);
  const least = charted ? size * (wide ? leastFirst.wide : leastFirst.narrow) : names.must;
  const room = width - gap * wishes.length;
  // Without bars the labels are texts among others, and share the width with them.
  const [, ...shared] = charted ? [] : shareOut([names, ...wishes], room);
  const wished = charted ? shareOut(wishes, room - least) : shared;
  const left = room - sumOf(wished);
  const label = wide && charted ? Math.min(names.likes, left * 0.55) : left;
  // A few points on a long line are hard to see together: what they do not need spreads their figures out.
  const spare =
    wide && chart.kind === 'evolution' ? Math.max(0, left - label - gap - size * widestPoints) : 0;
  const values = wished.map((value) => value + spare / wished.length);
  const needed = sumOf(wishes.map(({ must }) => must));
  return {
    label,
    bar: wide && charted ? left - spare - label - gap : 0,
    values,
    gap,
    stacked,
    tight: needed > room - least || names.must > label + 1,
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function labelWish(chart: Chart, size: number): Wish {
  const { label } = tableStyles(size);
  const styled = chart.rows.map((row) => ({
    text: row.label,
    style: { ...label, bold: row.leading === true },
  }));
  return {
    must: Math.max(0, ...styled.map(({ text, style }) => longestPart(text, style))) + 1,
    likes: Math.max(0, ...styled.map(({ text, style }) => widthOf(text, style))) + 1,
  };
}

/** Whether a column of values holds the sources of published figures: texts, not numbers. */
export const isSource = ({ kind }: Chart, value: number) => kind === 'figures' && value === 1;

/** The last column is what the chart is about. */
export const isBold = ({ kind, columns }: Chart, value: number) =>
  (kind === 'bars' || kind === 'ranking') && value === columns.length - 2;

interface Wish {
  must: number;
  likes: number;
}

function wishOf(chart: Chart, index: number, size: number, stacked: boolean): Wish {
  const styles = tableStyles(size);
  const column = chart.columns[index + 1];
  const sign = column?.sign === undefined ? 0 : styles.head.size;
  const title = column?.text ?? '';
  const cells = chart.rows.flatMap(({ cells }) => cells[index] ?? []);
  const source = isSource(chart, index);
  const style = source ? styles.source : { ...styles.value, bold: isBold(chart, index) };
  const widths = cells.map(({ text, detail }) => {
    const own = widthOf(text, style);
    const more = detail === undefined ? 0 : widthOf(`(${detail})`, styles.detail);
    const likes = stacked ? Math.max(own, more) : own + (more > 0 ? more + size * 0.28 : 0);
    return { must: source ? longestPart(text, style) : likes, likes };
  });
  return {
    must: Math.max(longestPart(title, styles.head) + sign, ...widths.map(({ must }) => must)) + 1,
    likes: Math.max(widthOf(title, styles.head) + sign, ...widths.map(({ likes }) => likes)) + 1,
  };
}

function shareOut(wishes: readonly Wish[], room: number): number[] {
  const must = sumOf(wishes.map((wish) => wish.must));
  const likes = sumOf(wishes.map((wish) => wish.likes));
  if (likes <= room) return wishes.map((wish) => wish.likes);
  if (must >= room) return wishes.map((wish) => (wish.must * Math.max(room, 0)) / must);
  const part = (room - must) / (likes - must);
  return wishes.map((wish) => wish.must + (wish.likes - wish.must) * part);
}

/** Where each value's column starts. */
export function startsOf({ label, bar, gap, values }: Columns): number[] {
  let x = label + (bar > 0 ? bar + gap : 0);
  return values.map((width) => {
    const start = x + gap;
    x = start + width;
    return start;
  });
}
