import type { Chart } from '@barometre/widget/chart';
import { columnsOf, startsOf } from './columns.ts';
import { type Block, type Item, moved } from './drawing.ts';
import { drawHead } from './head.ts';
import { drawRow } from './row.ts';

export interface Table extends Block {
  /** Whether some word had to be broken. */
  tight: boolean;
}

/**
 * A chart's table with what is drawn in it.
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
  const starts = startsOf(columns);
  // Where the series breaks, the columns are set apart: the notes below say why.
  const breaks = chart.columns.flatMap(({ broken }, index): Item[] => {
    const x = (starts[index - 1] ?? 0) - columns.gap / 2;
    if (broken === undefined) return [];
    return [{ kind: 'stroke', from: [x, 0], to: [x, height], width: 1, ink: 'muted', dashed: true }];
  });
  return { height, items: [...items, ...breaks], tight: columns.tight };
}

const rule = (y: number, width: number, ink: 'text' | 'track'): Item => ({
  kind: 'box',
  x: 0,
  y,
  width,
  height: 1,
  ink,
});
