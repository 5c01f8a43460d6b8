import type { Cell, Chart, Row } from '@barometre/widget/chart';
import { type Columns, isBold, isSource, startsOf, tableStyles } from './columns.ts';
import { type Block, moved } from './drawing.ts';
import { drawGraph, graphHeight, isDrawn } from './graph.ts';
import { paragraph, widthOf } from './text.ts';

/**
 * One line of a table, its parts in the middle of its height.
 *
 * @param spread by how much it is higher than it has to be
 */
export function drawRow(row: Row, chart: Chart, columns: Columns, size: number, spread: number): Block {
  const drawn = isDrawn(chart);
  const beside = drawn && columns.bar > 0;
  const least = size * graphHeight(chart, beside);
  // Of the height to spare the drawing takes its part; the row is no higher for it.
  const graph = Math.min(size * 3, least + spread * 0.4);
  const label = paragraph(row.label, columns.label, {
    ...tableStyles(size).label,
    bold: row.leading === true,
  });
  const first: Block =
    drawn && !beside
      ? {
          height: label.height + graph + size * 0.15,
          items: [...label.items, ...moved(drawGraph(row, columns.label, graph, size), 0, label.height)],
        }
      : label;
  const starts = startsOf(columns);
  const values = row.cells.map((cell, index) => {
    const width = columns.values[index] ?? 0;
    const block = isSource(chart, index)
      ? paragraph(cell.text, width, tableStyles(size).source)
      : drawCell(cell, width, columns.stacked, isBold(chart, index), size);
    return { x: starts[index] ?? 0, ...block };
  });
  const own = drawn && !beside ? first.height - graph + least : first.height;
  const inner = Math.max(own, beside ? least : 0, ...values.map(({ height }) => height));
  const height = inner + size * 0.3 + spread;
  const middle = (block: Pick<Block, 'height'>) => (height - block.height) / 2;
  const items = [
    ...moved(first.items, 0, middle(first)),
    ...values.flatMap((value) => moved(value.items, value.x, middle(value))),
  ];
  if (beside) {
    const drawing = drawGraph(row, columns.bar, graph, size);
    items.push(...moved(drawing, columns.label + columns.gap, middle({ height: graph })));
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
  const style = { ...styles.value, bold };
  if (detail === undefined) return paragraph(text, width, style);
  const more = paragraph(`(${detail})`, width, styles.detail);
  if (stacked) {
    const value = paragraph(text, width, style);
    return {
      height: value.height + more.height,
      items: [...value.items, ...moved(more.items, 0, value.height)],
    };
  }
  const left = width - widthOf(`(${detail})`, styles.detail) - size * 0.28;
  const value = paragraph(text, left, style);
  // The smaller text stands on the same line.
  return { height: value.height, items: [...value.items, ...moved(more.items, 0, size * 0.147)] };
}
