import type { Messages } from '../locales/messages.ts';
import { type ViewMessages, viewWordsOf } from '../locales/view-messages.ts';
import type { ChartOptions } from './chart.ts';
import { evolutionRows, projectsPerCity } from './evolution-rows.ts';
import { evolutionSummary } from './evolution-summary.ts';
import { originOf } from './footer.ts';
import type { Cell, Chart, EvolutionFigures, Moment, Row } from './model.ts';
import { capital } from './rows.ts';

/** The same breakdown in every edition: a column an edition, and a small drawing a row. */
export function makeEvolution(figures: EvolutionFigures, { words, limit, heading }: ChartOptions): Chart {
  const { by, city, moments, edition } = figures;
  const own = viewWordsOf(words);
  const rows = limitRows(moments.length ? evolutionRows(figures, words, own) : [], limit);
  const names = namesOf(moments);
  const last = moments.at(-1);
  const subject = own.evolution(by, words.subject(by, projectsOf(moments) ?? words.project(2)));
  // Who reads an old edition beside a new one must know which of them was reconstructed.
  const notices = moments.filter(({ edition: { notice } }) => notice);
  return {
    language: words.language,
    by,
    kind: rows[0] ? 'evolution' : 'empty',
    city,
    edition: last?.edition ?? edition,
    asOf: last ? (last.asOf ?? last.edition.source.updatedAt) : null,
    heading: heading || `${city?.name ?? words.everyone}${words.colon}${subject}`,
    notice:
      notices.map(({ edition: { notice, title } }) => `${title}${words.colon}${notice}`).join(' ') || null,
    summary: evolutionSummary(figures, names, words, own),
    caption: capital(subject),
    hint: hintOf(figures, rows, words, own),
    columns: [
      { text: capital(words.one[by]) },
      ...moments.map(({ broken }, index) => ({
        text: names[index] ?? '',
        ...(broken !== null && index > 0 && { broken: own.brokenColumn }),
      })),
    ],
    rows,
    notes: moments.flatMap((moment, index) => breakNote(moment, moments[index - 1], names, index, own)),
    footer: moments.map(({ edition: of, asOf }, index): Cell[] => [
      { text: names[index] === of.title ? of.title : `${names[index]}${words.colon}${of.title}` },
      ...originOf(of, asOf ?? of.source.updatedAt, words),
    ]),
  };
}

/** What the projects are, where that is the same in all editions. */
function projectsOf(moments: Moment[]): string | undefined {
  const [label, ...others] = new Set(moments.map(({ edition }) => edition.projectsLabel));
  return others[0] ? undefined : label;
}

/** A year where it is enough to tell the editions apart. */
function namesOf(moments: Moment[]): string[] {
  const years = moments.map(({ edition }) => edition.year);
  const distinct = new Set(years).size === years.length;
  return moments.map(({ edition }) => (distinct ? String(edition.year) : edition.code));
}

/** Sizes always stay: `limit` is about the breakdown's lines, and what is left out cannot be added up across editions. */
function limitRows(rows: Row[], limit: number): Row[] {
  const start = rows.findIndex(({ code }) => code);
  return limit && start >= 0 ? rows.slice(0, start + limit) : rows;
}

function hintOf({ by, moments }: EvolutionFigures, rows: Row[], words: Messages, own: ViewMessages): string {
  const whiskers = rows.some(({ points }) => points?.some(({ whisker }) => whisker));
  return (
    words.hint(by, false) +
    (moments.length > 1 ? own.points + (by === 'maturity' ? '' : own.sharedScale) : '') +
    (whiskers ? words.unsure : '')
  );
}

/** In the edition's own words where it says why, else from the figures that show it. */
function breakNote(
  moment: Moment,
  before: Moment | undefined,
  names: string[],
  index: number,
  own: ViewMessages,
): string[] {
  if (!before || moment.broken === null) return [];
  const figures = [before, moment].map(projectsPerCity);
  const [then, now] = figures;
  const shown = then != null && now != null ? ([Math.round(then), Math.round(now)] as const) : null;
  return [
    own.broken(names[index - 1] ?? '', names[index] ?? '') + (moment.broken || own.incomparable(shown)),
  ];
}
