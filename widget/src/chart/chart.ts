import type { Messages } from '../locales/messages.ts';
import { originOf, sizesOf } from './footer.ts';
import { limitLines, linesOf } from './lines.ts';
import type { Chart, Figures, Line, Series } from './model.ts';
import { capital, columnsOf, publishedRows, rowsOf } from './rows.ts';
import { summaryOf } from './summary.ts';
import { isUnsure } from './unsure.ts';

export interface ChartOptions {
  words: Messages;
  /** The first N lines; 0: all of them. */
  limit: number;
  heading: string;
}

/** From the figures to everything a chart prints, in the order it is read. */
export function makeChart(figures: Figures, { words, limit, heading }: ChartOptions): Chart {
  const { by, city, edition, otherMissing, main, published } = figures;
  const listed = !main && !city && edition && published[0];
  const subject = listed ? words.figures : words.subject(by, edition?.projectsLabel ?? words.project(2));
  const asOf = figures.asOf ?? edition?.source.updatedAt ?? null;
  const chart: Chart = {
    language: words.language,
    by,
    kind: listed ? 'figures' : 'empty',
    city,
    edition,
    asOf,
    heading: heading || `${listed ? edition.title : (city?.name ?? words.everyone)}${words.colon}${subject}`,
    notice: edition?.notice ?? null,
    summary: listed ? words.notPublic : words.empty,
    caption: capital(subject),
    hint: otherMissing ? words.notCompared(otherMissing) : '',
    columns: words.columns[2].map((text) => ({ text })),
    rows: listed ? publishedRows(published, words) : [],
    notes: [],
    footer: edition
      ? [[...sizesOf(figures, words), { text: edition.title }], originOf(edition, asOf, words)]
      : [],
  };
  if (main?.projectCount) fillBars(chart, figures, main, limit, words);
  return chart;
}

function fillBars(chart: Chart, figures: Figures, main: Series, limit: number, words: Messages): void {
  const { by, other, edition } = figures;
  const lines = linesOf(main, by, words);
  const theirs = other && linesOf(other, by, words);
  const others = theirs && lines.flatMap(({ code }) => theirs.filter((line) => line.code === code));
  const cut = (of: Line[]) => limitLines(of, by, limit, words, lines);
  const unsure = by !== 'maturity' && isUnsure(main.statusKnownCount ?? main.projectCount, edition);
  const rows = rowsOf(by, cut(lines), others && cut(others), unsure, words);
  const reconstructed = edition?.provenance === 'RECONSTRUCTED';
  chart.summary = summaryOf({ by, main, other, lines, rows, reconstructed }, words);
  // Nothing known on this subject: a table of zeros would say otherwise.
  if (!main.maturity && !lines.some(({ weight }) => weight)) return;
  chart.kind = 'bars';
  const drawn = unsure && rows.some(({ whisker }) => whisker);
  chart.hint = words.hint(by, other !== null) + (drawn ? words.unsure : '') + chart.hint;
  chart.columns = columnsOf(by, main, other, words);
  chart.rows = rows;
}
