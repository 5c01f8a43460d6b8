import type { Chart } from '@barometre/widget/chart';
import { type Block, type Item, moved, stack } from './drawing.ts';
import { drawTable } from './table.ts';
import { paragraph } from './text.ts';

/** What of a chart is drawn, for where there is no room for all of it. Heading, notice and footer always are. */
export interface Parts {
  summary: boolean;
  hint: boolean;
  table: boolean;
}

export interface Layout {
  items: Item[];
  /** How high it is at least; the rest is left between the table and the footer. */
  height: number;
  /** Whether some word had to be broken. */
  tight: boolean;
}

interface Room {
  width: number;
  /** Absent: as high as it is. */
  height?: number | undefined;
  size: number;
  /** By how much every row of the table is higher than it has to be. */
  spread?: number;
}

/** Everything in its place, in the order in which it is read, for a size of text. */
export function layOut(chart: Chart, parts: Parts, { width, height, size, spread = 0 }: Room): Layout {
  const [edge, side] = [size * 0.75, size * 1.1];
  const strip = Math.max(3, size * 0.25);
  const inner = width - 2 * side;
  const table = parts.table ? drawTable(chart, inner, size, spread) : { height: 0, items: [], tight: false };
  const top = stack(
    [
      paragraph(chart.heading, inner, { size: size * 1.3, bold: true }),
      drawNotice(chart.notice, inner, size),
      paragraph(parts.summary ? chart.summary : '', inner, { size: size * 0.96 }),
      paragraph(parts.hint ? chart.hint : '', inner, { size: size * 0.82, ink: 'muted' }),
      table,
      ...(parts.table ? chart.notes : []).map((note) =>
        paragraph(note, inner, { size: size * 0.82, ink: 'muted' }),
      ),
    ],
    size * 0.45,
  );
  const footer = stack(
    chart.footer.map((line) =>
      paragraph(line.map(({ text }) => text).join('\u00a0· '), inner, { size: size * 0.8, ink: 'muted' }),
    ),
    0,
  );
  const needed = strip + edge + top.height + size * 0.6 + footer.height + edge * 0.8;
  const whole = height ?? Math.ceil(needed);
  return {
    height: needed,
    tight: table.tight,
    items: [
      ...frame(width, whole, strip),
      ...moved(top.items, side, strip + edge),
      ...moved(footer.items, side, whole - footer.height - edge * 0.8),
    ],
  };
}

const frame = (width: number, height: number, strip: number): Item[] => [
  { kind: 'box', x: 0, y: 0, width, height, ink: 'track' },
  { kind: 'box', x: 1, y: 1, width: width - 2, height: height - 2, ink: 'paper' },
  { kind: 'box', x: 0, y: 0, width, height: strip, ink: 'accent' },
];

/** How the data was reconstructed, marked so that it is not taken for a caption. */
function drawNotice(notice: string | null, width: number, size: number): Block {
  if (notice === null) return { height: 0, items: [] };
  const strip = size * 0.25;
  const text = paragraph(notice, width - strip - size * 0.6, { size: size * 0.92 });
  return {
    height: text.height,
    items: [
      { kind: 'box', x: 0, y: 0, width: strip, height: text.height, ink: 'accent' },
      ...moved(text.items, strip + size * 0.6, 0),
    ],
  };
}
