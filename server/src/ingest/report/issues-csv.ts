import type { Sql } from '@barometre/prisma';
import { stringify } from 'csv-stringify/sync';
import { escapeFormula } from '../../opendata/cell-text.ts';
import type { Issue } from '../issue.ts';
import { sentence } from '../words/sentence.ts';

const header = [
  'row',
  'column',
  'value',
  'severity',
  'code',
  'message_fr',
  'remedy_fr',
  'message_en',
  'remedy_en',
];
const batch = 2_000;

/** Every issue of an import as CSV, in UTF-8 with a BOM so that spreadsheet programs read the accents; piece by piece. */
export async function* issuesCsv(sql: Sql, importId: number): AsyncGenerator<string> {
  yield `\uFEFF${line(header)}`;
  let position = -1;
  for (;;) {
    const issues = await sql.query<Issue & { position: number }>(
      `select position, row, "column", value, code, severity::text as severity, coalesce(details, '{}') as details
       from import_issue where import_id = $1 and position > $2 order by position limit ${batch}`,
      [importId, position],
    );
    if (issues.length === 0) return;
    yield issues.map(issueLine).join('');
    position = issues.at(-1)?.position ?? position;
  }
}

function issueLine(issue: Issue): string {
  const french = sentence(issue, 'fr');
  const english = sentence(issue, 'en');
  return line([
    issue.row === null ? '' : String(issue.row),
    issue.column ?? '',
    issue.value ?? '',
    issue.severity,
    issue.code,
    french.message,
    french.remedy,
    english.message,
    english.remedy,
  ]);
}

/** What comes from a file is shown by a spreadsheet program here: nothing of it may be taken for a formula. */
const line = (cells: readonly string[]): string =>
  stringify([cells.map(escapeFormula)], { record_delimiter: '\r\n' });
