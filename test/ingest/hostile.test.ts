import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../../server/src/ingest/issue.ts';
import { inspect } from '../../server/src/ingest/read/inspect.ts';
import { readRows } from '../../server/src/ingest/read/read-rows.ts';
import type { SourceRow } from '../../server/src/ingest/read/table.ts';
import { sentence } from '../../server/src/ingest/words/sentence.ts';
import { fileOf, grants, noResult, workbook } from './files.ts';
import { bookOf, zipOf } from './zip.ts';

async function rowsOf(content: string | Buffer, sheet?: string): Promise<SourceRow[]> {
  const file = await inspect(await fileOf(content));
  const rows: SourceRow[] = [];
  for await (const batch of readRows(file, { sheet })) rows.push(...batch.rows);
  return rows;
}

/** The sentence that a person is told. */
async function refusalOf(content: string | Buffer, sheet?: string): Promise<string> {
  try {
    await rowsOf(content, sheet);
  } catch (error) {
    if (error instanceof FileRefused)
      return `${error.code}: ${sentence({ ...error, value: null }, 'en').message}`;
    throw error;
  }
  return 'not refused';
}

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const book = {
  '[Content_Types].xml': Buffer.from('<Types/>'),
  'xl/workbook.xml': Buffer.from('<workbook/>'),
};
const megabyte = 1 << 20;

describe('a file that is no table', () => {
  it.each([
    ['nothing', '', 'FILE_EMPTY: The file is empty.'],
    ['a picture with another name', png, 'FILE_TYPE: The file is not a table: its content is PNG.'],
    ['a page', '<!DOCTYPE html><table></table>', 'FILE_TYPE: The file is not a table: its content is HTML.'],
    [
      'UTF-16',
      Buffer.from('\uFEFFa;b\n', 'utf16le'),
      'FILE_TYPE: The file is not a table: its content is UTF-16.',
    ],
    ['bytes', Buffer.from([1, 0, 2, 0]), 'FILE_TYPE: The file is not a table: its content is binary.'],
    [
      'another encoding',
      Buffer.from([0x61, 0x3b, 0x81, 0x8d, 0x0a]),
      'FILE_ENCODING: The text of the file is neither UTF-8 nor Windows-1252.',
    ],
    [
      'a quote left open',
      'a;b\n1;"2\n3;4\n',
      'FILE_QUOTE_OPEN: A quotation mark that opens near row 3 is never closed, or stands inside a cell.',
    ],
    [
      'a workbook from before 2007',
      compound,
      'FILE_LEGACY_WORKBOOK: The file is a workbook of the format before 2007 (.xls).',
    ],
    [
      'a protected workbook',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE_ENCRYPTED: The file is protected by a password.',
    ],
    [
      'a text document',
      zipOf({ '[Content_Types].xml': Buffer.from(''), 'word/document.xml': Buffer.from('') }),
      'FILE_TYPE: The file is not a table: its content is Word.',
    ],
    [
      'an archive',
      zipOf({ 'a.txt': Buffer.from('a') }),
      'FILE_TYPE: The file is not a table: its content is zip.',
    ],
    [
      'half a workbook',
      grants().subarray(0, 4_000),
      'FILE_TRUNCATED: The workbook is damaged or incomplete.',
    ],
    ['a workbook of nonsense', zipOf(book), 'FILE_TRUNCATED: The workbook is damaged or incomplete.'],
  ])('is refused with one sentence: %s', async (_what, content, expected) => {
    expect(await refusalOf(content)).toBe(expected);
  });

  it('is refused when it is not there, by name', async () => {
    await expect(inspect('/nowhere/file.csv')).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
  });
});

describe('a file that asks for too much', () => {
  it('unpacks to more than it may: an honest bomb is not unpacked at all', async () => {
    const bomb = zipOf({ ...book, 'xl/worksheets/sheet1.xml': deflated(megabyte, 401 * megabyte) });
    expect(await refusalOf(bomb)).toBe('FILE_UNPACKS_TOO_LARGE: The workbook unpacks to more than 400 MB.');
  });

  it('unpacks to more than it declares: a lying bomb is stopped where it lies', async () => {
    const bomb = bookOf(deflated(8 * megabyte, 100));
    expect(await refusalOf(bomb)).toMatch(/^FILE_UNPACKS_TOO_LARGE/);
  });

  it('has two million rows', async () => {
    expect(await refusalOf('a;b\n'.repeat(2_000_000))).toBe(
      'TOO_MANY_ROWS: The table has more than 200000 rows.',
    );
  });

  it('has three hundred columns', async () => {
    const wide = Array.from({ length: 300 }, (_, index) => `c${index}`);
    const expected = 'TOO_MANY_COLUMNS: The table has 300 columns; at most 256 are read.';
    expect(await refusalOf(`${wide.join(';')}\n`)).toBe(expected);
    expect(await refusalOf(workbook({ wide: [wide] }))).toBe(expected);
  });

  it('names a sheet that it does not have', async () => {
    expect(await refusalOf(grants(), 'infoss')).toBe(
      'SHEET_UNKNOWN: The workbook has no sheet named “infoss”.',
    );
  });
});

describe('a file that is read', () => {
  it.each([
    ['UTF-8, commas', Buffer.from('ville,objet\nÉvry,"a, b"\n')],
    ['UTF-8 with BOM, semicolons', Buffer.from('\uFEFFville;objet\r\nÉvry;a, b\r\n')],
    ['Windows-1252, tabs', Buffer.from('ville\tobjet\n\xc9vry\ta, b\n', 'latin1')],
  ])('has its encoding and delimiter found: %s', async (_what, content) => {
    expect((await rowsOf(content)).map(({ cells }) => cells)).toEqual([
      ['ville', 'objet'],
      ['Évry', 'a, b'],
    ]);
  });

  it('numbers rows as a spreadsheet does, cells of several lines and empty rows included', async () => {
    const rows = await rowsOf('a;b\n1;"x\ny"\n\n;\n2;z\n');
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x\ny'],
      [5, '2', 'z'],
    ]);
  });

  it('takes a formula for its stored result, and never computes it', async () => {
    const rows = await rowsOf(
      workbook({
        s: [
          [
            'a',
            { t: 'n', f: '1+1', v: 3 },
            { t: 'n', f: 'HYPERLINK("http://x.example","y")', v: noResult },
            'z',
          ],
        ],
      }),
    );
    expect(rows[0]?.cells).toEqual(['a', '3', '', 'z']);
    expect(rows[0]?.formulas).toEqual([2]);
  });

  it('gives numbers, dates and booleans of a workbook as text', async () => {
    const rows = await rowsOf(workbook({ s: [[0.1, 1234567, new Date(Date.UTC(2019, 11, 31)), true]] }));
    expect(rows[0]?.cells).toEqual(['0.1', '1234567', '2019-12-31', 'true']);
  });
});

/** Zeros, packed; with the size that the archive's directory is to declare. */
function deflated(length: number, declared: number) {
  return { packed: deflateRawSync(Buffer.alloc(length)), declared };
}
