import type { Chart } from '@barometre/widget/chart';
import { type Columns, isSource, startsOf, tableStyles } from './columns.ts';
import { type Block, type Item, moved } from './drawing.ts';
import { paragraph, widthOf, wrap } from './text.ts';

/** The titles of a table's columns, which end on one line. */
export function drawHead(chart: Chart, columns: Columns, size: number): Block {
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
