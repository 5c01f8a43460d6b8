import type { Cell, Chart, Row } from '@barometre/widget/chart';
import { type Columns, columnsOf, isBold, isSource, tableStyles } from './columns.ts';
import { type Block, type Item, moved } from './drawing.ts';
import { paragraph, widthOf, wrap } from './text.ts';

export interface Table extends Block {
  /** Whether some word had to be broken. */
  tight: boolean;
}

/**
 * A chart's table with its bars.
 *
 * @param spread by how much every row is higher than it has to be
 */
export function drawTable(chart: Chart, width: number, size: number, spread: number): Table {
  if (chart.rows.length === 0) return { height: 0, items: [], tight: false };
  const columns = columnsOf(chart, width, size);
  const head = drawHead(chart, columns, size);
  const items: Item[] = [...head.items, rule(head.height, width, 'text')];
  let height = head.height + 1;
  for (const row of chart.rows) {
    const drawn = drawRow(row, chart, columns, size, spread);
    items.push(...moved(drawn.items, 0, height), rule(height + drawn.height, width, 'track'));
    height += drawn.height + 1;
  }
  return { height, items, tight: columns.tight };
}

const rule = (y: number, width: number, ink: 'text' | 'track'): Item => ({
  kind: 'box',
  x: 0,
  y,
  width,
  height: 1,
  ink,
});

/** Where each value's column starts. */
function startsOf({ label, bar, gap, values }: Columns): number[] {
  let x = label + (bar > 0 ? bar + gap : 0);
  return values.map((width) => {
    const start = x + gap;
    x = start + width;
    return start;
  });
}

function drawHead(chart: Chart, columns: Columns, size: number): Block {
  const { head } = tableStyles(size);
  const starts = startsOf(columns);
  const blocks = chart.columns.map(({ text, sign }, index) => {
    const width = index === 0 ? columns.label : (columns.values[index - 1] ?? 0);
    const x = index === 0 ? 0 : (starts[index - 1] ?? 0);
    const textual = index === 0 || isSource(chart, index - 1);
    const style = { ...head, align: textual ? ('start' as const) : ('end' as const) };
    const room = sign === undefined ? width : width - head.size;
    const block = paragraph(text, room, style);
    const [line = ''] = wrap(text, room, style);
    const signs =
      sign === undefined ? [] : [drawSign(sign, width - widthOf(line, style) - head.size * 0.75, head.size)];
    return { height: block.height, x, items: [...signs, ...moved(block.items, width - room, 0)] };
  });
  const height = Math.max(...blocks.map((block) => block.height));
  const items = blocks.flatMap((block) => moved(block.items, block.x, height - block.height));
  return { height: height + size * 0.2, items };
}

/** What tells a bar from the mark of what it is compared with: the column headers are the legend. */
const drawSign = (sign: 'bar' | 'mark', x: number, size: number): Item =>
  sign === 'bar'
    ? { kind: 'box', x, y: size * 0.42, width: size * 0.5, height: size * 0.5, ink: 'accent' }
    : {
        kind: 'box',
        x: x + size * 0.15,
        y: size * 0.3,
        width: size * 0.22,
        height: size * 0.75,
        ink: 'text',
      };

function drawRow(row: Row, chart: Chart, columns: Columns, size: number, spread: number): Block {
  const styles = tableStyles(size);
  const leading = row.leading === true;
  const label = paragraph(row.label, columns.label, { ...styles.label, bold: leading });
  const charted = chart.kind === 'bars';
  const beside = charted && columns.bar > 0;
  const barHeight = Math.min(size * 1.6, size * (beside ? 0.8 : 0.45) + spread * 0.4);
  const first: Block =
    charted && !beside
      ? {
          height: label.height + barHeight + size * 0.15,
          items: [...label.items, ...moved(drawBar(row, columns.label, barHeight, size), 0, label.height)],
        }
      : label;
  const starts = startsOf(columns);
  const values = row.cells.map((cell, index) => {
    const width = columns.values[index] ?? 0;
    const x = starts[index] ?? 0;
    const block = isSource(chart, index)
      ? paragraph(cell.text, width, styles.source)
      : drawCell(cell, width, columns.stacked, isBold(chart, index), size);
    return { x, ...block };
  });
  const inner = Math.max(first.height, ...values.map(({ height }) => height));
  const height = inner + size * 0.3 + spread;
  const middle = (block: Block) => (height - block.height) / 2;
  const items = [
    ...moved(first.items, 0, middle(first)),
    ...values.flatMap((value) => moved(value.items, value.x, middle(value))),
  ];
  if (beside) {
    const bar = drawBar(row, columns.bar, barHeight, size);
    items.push(...moved(bar, columns.label + columns.gap, (height - barHeight) / 2));
  }
  return { height, items };
}

/** "16 % (181)", the detail beside the value or below it. */
function drawCell(
  { text, detail }: Cell,
  width: number,
  stacked: boolean,
  bold: boolean,
  size: number,
): Block {
  const styles = tableStyles(size);
  if (detail === undefined) return paragraph(text, width, { ...styles.value, bold });
  const more = paragraph(`(${detail})`, width, styles.detail);
  if (stacked) {
    const value = paragraph(text, width, styles.value);
    return {
      height: value.height + more.height,
      items: [...value.items, ...moved(more.items, 0, value.height)],
    };
  }
  const left = width - widthOf(`(${detail})`, styles.detail) - size * 0.28;
  const value = paragraph(text, left, styles.value);
  return { height: value.height, items: [...value.items, ...moved(more.items, 0, size * 0.147)] };
}

/** From zero to the exact share on its track, with a mark where what it is compared with stands. */
function drawBar({ bar, mark, leading }: Row, width: number, height: number, size: number): Item[] {
  const items: Item[] = [{ kind: 'box', x: 0, y: 0, width, height, ink: 'track' }];
  if (bar != null && bar > 0) {
    items.push({ kind: 'box', x: 0, y: 0, width: bar * width, height, ink: leading ? 'accent' : 'soft' });
  }
  if (mark != null) {
    items.push({
      kind: 'box',
      x: mark * width - size * 0.15,
      y: -height * 0.25,
      width: size * 0.3,
      height: height * 1.5,
      ink: 'text',
      rim: 'paper',
    });
  }
  return items;
}
