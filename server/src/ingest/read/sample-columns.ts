import type { Inspected } from './inspect.ts';
import { readRows } from './read-rows.ts';
import type { TableOptions } from './table.ts';

/** A column of a file, with some of what stands in it, for somebody who has to say what it is. */
export interface SampledColumn {
  name: string;
  /** The first different values, three at most, each on one line and not too long. */
  samples: string[];
}

const rowsLookedAt = 200;
const samplesShown = 3;
const longestSample = 60;

/** Every column that the header row names, whether anything is read from it or not. */
export async function sampleColumns(
  file: Inspected,
  options: TableOptions,
  headerRow: number,
): Promise<SampledColumn[]> {
  let columns: (SampledColumn & { position: number })[] = [];
  for await (const { rows } of readRows(file, options, headerRow + rowsLookedAt)) {
    for (const { row, cells } of rows) {
      if (row < headerRow) continue;
      if (row === headerRow) {
        columns = cells.map((cell, position) => ({ name: cell.trim(), samples: [], position }));
      } else {
        for (const { samples, position } of columns) addSample(samples, cells[position] ?? '');
      }
    }
  }
  return columns.filter(({ name }) => name !== '').map(({ name, samples }) => ({ name, samples }));
}

function addSample(samples: string[], cell: string): void {
  const text = cell.replace(/\s+/g, ' ').trim();
  if (text === '' || samples.length >= samplesShown) return;
  const sample = text.length > longestSample ? `${text.slice(0, longestSample - 1)}…` : text;
  if (!samples.includes(sample)) samples.push(sample);
}
