import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect } from './inspect.ts';
import { readRows } from './read-rows.ts';

const rows = Array.from({ length: 3_200 }, (_, at) => [`p-${at}`, 'Énergie', 'x'.repeat(200)]);

describe('the rows of a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'barometre-rows-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const csv = () => Buffer.from(rows.map((cells) => `${cells.join(';')}\n`).join(''), 'latin1');
  const workbook = () => {
    const sheet = XLSX.utils.aoa_to_sheet(rows);
    return XLSX.write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'buffer', bookType: 'xlsx' });
  };

  it.each([
    ['a text', csv],
    ['a workbook', workbook],
  ])('come in batches that say how much of it they are: %s', { timeout: 30_000 }, async (name, content) => {
    const path = join(folder, name);
    await writeFile(path, content());
    const counts: number[] = [];
    const shares: number[] = [];
    for await (const batch of readRows(await inspect(path), {})) {
      counts.push(batch.rows.length);
      shares.push(batch.read);
    }
    expect(counts).toEqual([1_000, 1_000, 1_000, 200]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[0]).toBeLessThan(1);
    expect(shares.at(-1)).toBe(1);
  });
});
