import type { Inspected } from '../read/inspect.ts';
import { readRows } from '../read/read-rows.ts';
import type { TableOptions } from '../read/table.ts';
import type { Field } from './fields.ts';

/** Of one column; a proposal needs no more, and a column of free texts would fill the memory. */
const mostValues = 2_000;

/** The different values of some columns, with how often each stands there. */
export type ColumnValues = Partial<Record<Field, Map<string, number>>>;

/** Reads a file once for what stands in its columns. Empty cells are none of the values. */
export async function columnValues(
  file: Inspected,
  options: TableOptions,
  headerRow: number,
  positions: ReadonlyMap<Field, number>,
): Promise<ColumnValues> {
  const values: ColumnValues = {};
  for (const field of positions.keys()) values[field] = new Map();
  if (positions.size === 0) return values;
  for await (const { rows } of readRows(file, options)) {
    for (const { row, cells } of rows) {
      if (row <= headerRow) continue;
      for (const [field, position] of positions) count(values[field], cells[position] ?? '');
    }
  }
  return values;
}

function count(counts: Map<string, number> | undefined, cell: string): void {
  if (counts === undefined || cell.trim() === '') return;
  const known = counts.get(cell);
  if (known === undefined && counts.size >= mostValues) return;
  counts.set(cell, (known ?? 0) + 1);
}
