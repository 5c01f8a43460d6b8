import type { Messages } from '../locales/messages.ts';
import { limitLines, linesOf } from './lines.ts';
import type { Cell, Chart, Figures, Line, Series } from './model.ts';
import { capital, columnsOf, publishedRows, rowsOf } from './rows.ts';
import { summaryOf } from './summary.ts';

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
  const subject = listed ? words.figures : words.subject(by);
  const asOf = figures.asOf ?? edition?.source.updatedAt ?? null;
  const chart: Chart = {
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
    footer: footerOf(figures, asOf, words),
  };
  if (main?.projectCount) fillBars(chart, figures, main, limit, words);
  return chart;
}

function fillBars(chart: Chart, { by, other }: Figures, main: Series, limit: number, words: Messages): void {
  const lines = linesOf(main, by, words);
  const theirs = other && linesOf(other, by, words);
  const others = theirs && lines.flatMap(({ code }) => theirs.filter((line) => line.code === code));
  const cut = (of: Line[]) => limitLines(of, by, limit, words);
  const rows = rowsOf(by, cut(lines), others && cut(others), words);
  chart.summary = summaryOf(by, main, lines, other, rows, words);
  // Nothing known on this subject: a table of zeros would say otherwise.
  if (!main.maturity && !lines.some(({ weight }) => weight)) return;
  chart.kind = 'bars';
  chart.hint = words.hint(by, other !== null) + chart.hint;
  chart.columns = columnsOf(by, main, other, words);
  chart.rows = rows;
}

function footerOf({ edition, main, other }: Figures, asOf: string | null, words: Messages): Cell[][] {
  if (!edition) return [];
  const { count, date } = words.format;
  const sizes = [main, other].flatMap((series) => {
    if (!series) return [];
    const { name, projectCount, cityCount } = series;
    const projects = `${count(projectCount)}\u00a0${words.project(projectCount)}`;
    const cities = name === null ? `, ${count(cityCount)}\u00a0${words.city(cityCount)}` : '';
    return { text: `${other ? `${name ?? words.everyone}${words.colon}` : ''}${projects}${cities}` };
  });
  const { name, url, licence } = edition.source;
  const origin: Cell[] = [{ text: `Source${words.colon}${name}`, url }, { text: words.licence(licence) }];
  if (asOf) origin.push({ text: words.asOf(date(asOf)) });
  return [[...sizes, { text: edition.title }], origin];
}
