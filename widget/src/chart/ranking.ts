import type { Messages } from '../locales/messages.ts';
import { type ViewMessages, viewWordsOf } from '../locales/view-messages.ts';
import type { ChartOptions } from './chart.ts';
import { originOf, sizeOf } from './footer.ts';
import type { Cell, Chart, RankedCity, RankingFigures, Row } from './model.ts';
import { rankingSummary } from './ranking-summary.ts';
import { capital, scaled } from './rows.ts';
import { isUnsure } from './unsure.ts';

/** The first cities, and the one asked for wherever it is. Shares have the numbers they are made of beside them. */
export function makeRanking(figures: RankingFigures, { words, limit, heading }: ChartOptions): Chart {
  const { theme, edition, asOf, city, rankedCount, unrankedCount, projectCount } = figures;
  const own = viewWordsOf(words);
  const shown = figures.entries.slice(0, limit || figures.entries.length);
  const away = figures.own && !shown.some((entry) => isSame(entry, figures.own)) ? [figures.own] : [];
  const listed = [...shown, ...away];
  const subject = own.ranking(theme?.label ?? null, edition.projectsLabel);
  const left = rankedCount - listed.length;
  const rows = rowsOf(listed, figures, words, own);
  return {
    language: words.language,
    by: 'theme',
    kind: rows[0] ? 'ranking' : 'empty',
    city,
    edition,
    asOf,
    heading: heading || capital(subject),
    notice: edition.notice,
    summary: rows[0] ? rankingSummary(figures, words, own) : words.empty,
    caption: own.rankingCaption(theme?.label ?? null, edition.projectsLabel),
    hint: hintOf(figures, rows, words, own),
    columns: own.rankColumns.slice(0, theme ? 4 : 3).map((text) => ({ text })),
    rows,
    notes: [...(left > 0 ? [own.more(left)] : []), ...(unrankedCount ? [own.unranked(unrankedCount)] : [])],
    footer: [
      [{ text: sizeOf(projectCount, rankedCount + unrankedCount, words) }, { text: edition.title }],
      originOf(edition, asOf, words),
    ],
  };
}

const isSame = (one: RankedCity, other: RankedCity | null): boolean => one.city.slug === other?.city.slug;

/** Shares of one theme huddle near zero, as the bars by theme do: the longest fills the track. */
function rowsOf(listed: RankedCity[], figures: RankingFigures, words: Messages, own: ViewMessages): Row[] {
  const { theme, edition, city, entries } = figures;
  const unsure = (entry: RankedCity) => theme !== null && isUnsure(entry.projectCount, edition);
  const whole = theme && figures.projectCount ? figures.count / figures.projectCount : null;
  const end =
    Math.max(
      ...listed.map((entry) => entry.share ?? entry.count),
      ...listed.map((entry) => (unsure(entry) ? (entry.interval?.high ?? 0) : 0)),
      whole ?? 0,
    ) || 1;
  return listed.map((entry) => {
    const { rank, count, projectCount, share, percent, interval } = entry;
    const tied = isTied(entry, entries);
    const chosen = city?.slug === entry.city.slug;
    const range = unsure(entry) && interval ? words.range(interval) : '';
    const { format } = words;
    const shareCell: Cell = { text: percent === null ? '–' : format.percent(percent) };
    return {
      code: entry.city.slug,
      label: entry.city.name,
      ...(chosen && { aloud: own.chosen }),
      leading: city ? chosen : rank === 1,
      ratio: share,
      weight: count,
      bar: (share ?? count) / end,
      mark: whole === null ? null : whole / end,
      whisker: range ? scaled(interval, end) : null,
      cells: [
        { text: tied ? `${format.count(rank)}\u00a0${own.tied}` : format.count(rank) },
        { text: theme ? own.of(count, projectCount) : format.count(count) },
        ...(theme ? [range ? { ...shareCell, detail: range, unit: words.interval } : shareCell] : []),
      ],
      values: { theme: theme?.code ?? null, rank, count, projectCount, share, percent },
    };
  });
}

export const isTied = ({ rank, city }: RankedCity, entries: RankedCity[]): boolean =>
  entries.some((other) => other.rank === rank && other.city.slug !== city.slug);

function hintOf(figures: RankingFigures, rows: Row[], words: Messages, own: ViewMessages): string {
  const { theme, count, projectCount } = figures;
  const whole =
    theme && projectCount ? own.whole(words.format.percent(Math.round((count / projectCount) * 100))) : '';
  return whole + (rows.some(({ whisker }) => whisker) ? words.unsure : '');
}
