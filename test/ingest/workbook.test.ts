import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../../server/src/ingest/issue.ts';
import { inspect } from '../../server/src/ingest/read/inspect.ts';
import { readRows } from '../../server/src/ingest/read/read-rows.ts';
import type { SourceRow } from '../../server/src/ingest/read/table.ts';
import { fileOf } from './files.ts';
import { bookOf } from './zip.ts';

async function rowsOf(content: Buffer): Promise<SourceRow[]> {
  const file = await inspect(await fileOf(content, 'book.xlsx'));
  const rows: SourceRow[] = [];
  for await (const batch of readRows(file, { sheet: 'a' })) rows.push(...batch.rows);
  return rows;
}

const cellsOf = async (content: Buffer) => (await rowsOf(content)).map(({ cells }) => cells);
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const codeOf = (content: Buffer) =>
  rowsOf(content).then(
    () => 'not refused',
    (error: unknown) => (error instanceof FileRefused ? error.code : String(error)),
  );

describe('a workbook', () => {
  it('has its texts in common, in the cell, or as the result of a formula; how they are pronounced is left out', async () => {
    const strings = `<x:sst xmlns:x="x"><x:si><x:t>un &amp; deux</x:t></x:si><x:si><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">gras </x:t></x:r>
      <x:r><x:t>et maigre</x:t></x:r><x:rPh sb="0" eb="1"><x:t>non</x:t></x:rPh></x:si><x:si><x:t>a_x000D_b</x:t></x:si></x:sst>`;
    const row = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c t="inlineStr"><is><r><t>i</t></r><r><t>j</t></r></is></c>
      <c t="str"><f>A1</f><v>résultat</v></c><c t="s"><v>2</v></c></row>`;
    expect(await rowsOf(bookOf(sheet(row), { strings }))).toEqual([
      { row: 2, cells: ['un & deux', '', 'gras et maigre', 'ij', 'résultat', 'a\rb'] },
    ]);
  });

  it('has rows without numbers, empty ones, and errors, truths and numbers as text', async () => {
    const rows = `<row><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c><v>1E3</v></c><c><v>0.1</v></c></row>
      <row/><row r="1048576"><c r="A1048576" s="3"/></row>`;
    expect(await rowsOf(bookOf(sheet(rows)))).toEqual([
      { row: 1, cells: ['#N/A', 'true', 'false', '1000', '0.1'] },
    ]);
  });

  it('tells days from numbers by their format, as spreadsheet programs do', async () => {
    const formats = [
      ...[
        'General',
        '0.00',
        '#,##0 "jours"',
        '[Red]0',
        '[$-40C]0.0',
        '0.00E+00',
        '_-* #,##0\\ "€"_-',
        '@',
        '"le "0',
        '\\d0',
      ],
      ...[
        'dd/mm/yyyy',
        '[$-40C]d mmmm yyyy',
        'hh:mm:ss',
        '[h]:mm',
        'yyyy\\-mm\\-dd',
        '[Red]d/m/yy',
        'm"mois"',
        'AM/PM h',
      ],
    ];
    const styles = `<styleSheet><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join(
        '',
      )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${formats
      .map((_, at) => `<xf numFmtId="${200 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`;
    const cells = ['', '', ...formats].map((_, at) => `<c s="${at}"><v>43830</v></c>`).join('');
    const expected = formats.map((format) => (XLSX.SSF.is_date(format) ? '2019-12-31' : '43830'));
    expect(expected.filter((text) => text === '43830')).toHaveLength(10);
    expect(await cellsOf(bookOf(sheet(`<row>${cells}</row>`), { styles }))).toEqual([
      ['43830', '2019-12-31', ...expected],
    ]);
  });

  it('counts days from 1900, with the day that there was not, or from 1904; times stay with them', async () => {
    const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="22"/></cellXfs></styleSheet>';
    const days = (...values: number[]) =>
      sheet(`<row>${values.map((value) => `<c s="1"><v>${value}</v></c>`).join('')}</row>`);
    expect(await cellsOf(bookOf(days(1, 59, 60, 61, 43830.75), { styles }))).toEqual([
      ['1900-01-01', '1900-02-28', '60', '1900-03-01', '2019-12-31T18:00:00.000Z'],
    ]);
    const properties = '<workbookPr date1904="true"/>';
    expect(await cellsOf(bookOf(days(0, 42368), { styles, properties }))).toEqual([
      ['1904-01-01', '2019-12-31'],
    ]);
    expect(await cellsOf(bookOf(sheet('<row><c t="d"><v>2019-12-31T18:00:00</v></c></row>')))).toEqual([
      ['2019-12-31T18:00:00.000Z'],
    ]);
  });

  it('may be in UTF-16', async () => {
    const part = Buffer.from(`\uFEFF${sheet('<row><c t="str"><v>Évry</v></c></row>')}`, 'utf16le');
    expect(await cellsOf(bookOf(part))).toEqual([['Évry']]);
  });

  const entity = '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  it.each([
    ['a sheet that ends in the middle', bookOf('<worksheet><sheetData><row><c><v>1</v></c></row>')],
    ['an entity of its own', bookOf(entity + sheet('<row><c t="str"><v>&b;</v></c></row>'))],
    [
      'a shared text that is not there',
      bookOf(sheet('<row><c t="s"><v>7</v></c></row>'), { strings: '<sst/>' }),
    ],
    ['shared texts that are not there', bookOf(sheet('<row><c t="s"><v>0</v></c></row>'))],
    ['rows out of order', bookOf(sheet('<row r="2"/><row r="1"><c><v>1</v></c></row>'))],
    ['a column that no sheet has', bookOf(sheet('<row><c r="ZZZZZZZZ1"><v>1</v></c></row>'))],
    ['a part that is not what was packed', flipped(bookOf(sheet('<row><c><v>1</v></c></row>')))],
  ])('is refused as damaged: %s', async (_what, content) => {
    expect(await codeOf(content)).toBe('FILE_TRUNCATED');
  });

  it('is refused with more rows than may be, and read when rows are only numbered so high', async () => {
    const rows = Array.from({ length: 200_002 }, () => '<row><c><v>1</v></c></row>').join('');
    expect(await codeOf(bookOf(sheet(rows)))).toBe('TOO_MANY_ROWS');
    expect(await rowsOf(bookOf(sheet('<row r="900000"><c><v>1</v></c></row>')))).toEqual([
      { row: 900_000, cells: ['1'] },
    ]);
  });
});

/** The sheet's checksum, in the directory of the archive, made another. */
function flipped(archive: Buffer): Buffer {
  const at = archive.lastIndexOf('xl/worksheet.xml') - 46 + 16;
  archive[at] = (archive[at] ?? 0) ^ 1;
  return archive;
}
