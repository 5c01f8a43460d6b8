import type { StagedImport } from '../../ingest/import-file.ts';
import type { IssueSummary } from '../../ingest/report/summary.ts';
import type { Committed } from '../../ingest/store/commit.ts';
import { sentence } from '../../ingest/words/sentence.ts';

const number = new Intl.NumberFormat('en');

/** The report of a file as lines for a terminal: what was read, and what is wrong by kind with one example each. */
export function summaryLines(staged: StagedImport, summaries: readonly IssueSummary[]): string[] {
  return [
    `${number.format(staged.rowCount)} rows read; ${number.format(staged.errorCount)} errors, ${number.format(staged.warningCount)} warnings.`,
    ...themeLines(staged),
    ...summaries.flatMap((summary) => {
      const { message, remedy } = sentence(summary, 'en');
      const more = summary.count > summary.rows.length ? ', …' : '';
      const [first, ...others] = summary.rows;
      const word = others.length > 0 || more !== '' ? 'rows' : 'row';
      const rows = first === undefined ? '' : ` (${word} ${[first, ...others].join(', ')}${more})`;
      return [
        `  ${summary.severity === 'ERROR' ? 'error  ' : 'warning'} ${summary.code} × ${number.format(summary.count)}${rows}`,
        `          e.g. ${message}`,
        `          ${remedy}`,
      ];
    }),
  ];
}

function themeLines({ themes: { count, spellings } }: StagedImport): string[] {
  return count > 0 ? [`${count} themes, in ${spellings} spellings.`] : [];
}

export function diffLine(done: Committed): string {
  const { created, updated, unchanged, removed, skipped, themesAdded, citiesAdded } = done;
  const counts = { created, updated, unchanged, removed, 'left out': skipped };
  const projects = Object.entries(counts).map(([what, count]) => `${number.format(count)} ${what}`);
  return `projects: ${projects.join(', ')}; ${number.format(themesAdded)} themes and ${number.format(citiesAdded)} cities added.`;
}
