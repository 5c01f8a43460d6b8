import { longestTexts } from '../../editorial/longest-texts.ts';
import type { Issue } from '../issue.ts';
import { FileRefused } from '../issue.ts';
import { speaksOf } from '../mapping/mapping.ts';
import type { RowBatches, SourceRow } from '../read/table.ts';
import { type RowContext, readProject } from './read-project.ts';
import { References } from './references.ts';
import { Columns, RowReader } from './row-reader.ts';
import type { StagedRow } from './staged-project.ts';

export interface StagedBatch {
  rows: readonly StagedRow[];
  issues: readonly Issue[];
  /** The themes of the batch as the file writes them, to the letter. */
  themeSpellings: readonly string[];
  /** How much of the file has been read with it, from 0 to 1. */
  read: number;
}

/** Turns the rows of a file into projects to stage, batch by batch. @throws {FileRefused} where the header is not the mapping's */
export async function* readStagedRows(batches: RowBatches, context: RowContext): AsyncGenerator<StagedBatch> {
  let columns: Columns | undefined;
  let count = 0;
  const references = new References();
  for await (const { rows: sources, read } of batches) {
    const readers: RowReader[] = [];
    const rows: StagedRow[] = [];
    for (const source of sources) {
      if (source.row < context.mapping.headerRow) continue;
      if (columns === undefined) {
        columns = headerOf(source, context);
        continue;
      }
      const reader = new RowReader(columns, source);
      const reference = referenceOf(reader, source, references, context);
      const project = readProject(reader, reference, context);
      readers.push(reader);
      rows.push({ row: source.row, valid: reader.valid, project });
    }
    count += rows.length;
    yield {
      rows,
      issues: readers.flatMap(({ issues }) => issues),
      themeSpellings: [...new Set(readers.map((reader) => reader.raw('theme')))],
      read,
    };
  }
  if (columns === undefined) throw new FileRefused('HEADER_MISSING', { row: context.mapping.headerRow });
  if (count === 0) throw new FileRefused('NO_ROWS');
}

function headerOf(source: SourceRow, { mapping }: RowContext): Columns {
  if (source.row !== mapping.headerRow) throw new FileRefused('HEADER_MISSING', { row: mapping.headerRow });
  return new Columns(mapping, source.cells);
}

function referenceOf(
  reader: RowReader,
  source: SourceRow,
  references: References,
  { mapping }: RowContext,
): string {
  const written = reader.text('reference').replaceAll('\n', ' ');
  const shortEnough = reader.isWithin('reference', written, longestTexts.reference);
  if (written !== '' && shortEnough) {
    const first = references.claim(written, source.row);
    if (first !== undefined) reader.error('REFERENCE_DUPLICATE', 'reference', written, { first });
    return written;
  }
  const derived = references.derive(source);
  if (speaksOf(mapping, 'reference') && shortEnough)
    reader.warn('REFERENCE_MISSING', 'reference', '', { reference: derived });
  references.claim(derived, source.row);
  return derived;
}
