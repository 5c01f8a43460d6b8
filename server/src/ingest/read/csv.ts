import { createReadStream, type ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FileRefused } from '../issue.ts';
import { limits } from '../limits.ts';
import { detectDelimiter } from './delimiter.ts';
import { batchRows, type RowBatches, type SourceRow } from './table.ts';

export interface CsvOptions {
  encoding: string;
  /** Absent: detected from the beginning of the file. */
  delimiter?: string | undefined;
  /** Stops after so many rows, for a look at the beginning. */
  rows?: number | undefined;
}

const sampleBytes = 1 << 16;
/** No real row comes near it; a quotation mark that is never closed would swallow the file. */
const recordCharacters = 1_000_000;

/** The rows of a CSV file, streamed. @throws {FileRefused} where it is no CSV, or too large a one */
export async function* readCsv(path: string, { encoding, delimiter, rows }: CsvOptions): RowBatches {
  const parser = parse({
    delimiter: delimiter ?? detectDelimiter(await readSample(path, encoding)),
    bom: true,
    relax_column_count: true,
    max_record_size: recordCharacters,
    ...(rows === undefined ? {} : { to: rows }),
  });
  const file = createReadStream(path);
  const text = Readable.from(decoded(file, encoding));
  text.once('error', (error) => parser.destroy(error));
  try {
    const { size } = await stat(path);
    const read = () => (size === 0 ? 1 : file.bytesRead / size);
    yield* batched(text.pipe(parser) as AsyncIterable<string[]>, read);
  } catch (error) {
    throw error instanceof CsvError ? refused(error) : error;
  } finally {
    text.destroy();
    parser.destroy();
  }
}

/** The text of a file, chunk by chunk, whatever its encoding. */
async function* decoded(file: ReadStream, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of file as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

async function readSample(path: string, encoding: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true });
  } finally {
    await file.close();
  }
}

/** `read` tells how much of the file has been read; the rows that it is ahead by are few. */
async function* batched(records: AsyncIterable<string[]>, read: () => number): RowBatches {
  let batch: SourceRow[] = [];
  let count = 0;
  // Rows as a spreadsheet numbers them: a cell of several lines is still one row.
  let row = 0;
  for await (const cells of records) {
    row += 1;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length > limits.columns) {
      throw new FileRefused('TOO_MANY_COLUMNS', { count: cells.length, limit: limits.columns });
    }
    count += 1;
    // One more for the header.
    if (count > limits.rows + 1) throw new FileRefused('TOO_MANY_ROWS', { limit: limits.rows });
    batch.push({ row, cells });
    if (batch.length === batchRows) {
      yield { rows: batch, read: read() };
      batch = [];
    }
  }
  if (batch.length > 0) yield { rows: batch, read: 1 };
}

function refused(error: CsvError): FileRefused {
  return new FileRefused('FILE_QUOTE_OPEN', { row: Number(error['lines'] ?? 0) });
}
