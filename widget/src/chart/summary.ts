import type { Messages } from '../locales/messages.ts';
import type { By, Line, Row, Series } from './model.ts';
import { capital } from './rows.ts';

/** Below this many projects a percentage says more than the data does: the sentence counts instead. */
export const FEW = 30;

/** How many equal lines a sentence can name before it counts them. */
export const NAMED = 3;

export interface Findings {
  by: By;
  main: Series;
  other: Series | null;
  /** All the lines, and what is shown of them. */
  lines: Line[];
  rows: Row[];
  /** Then what a single city's figures say is not asserted of the city. */
  reconstructed: boolean;
}

/** The finding in one sentence, true for ties and for small numbers. */
export function summaryOf(findings: Findings, words: Messages): string {
  const { by, main, other, lines, rows, reconstructed } = findings;
  const first = lines.filter(({ leading }) => leading);
  const [leader] = first;
  if (!leader) return words.none(by);
  const tied = first.length > 1;
  const mature = by === 'maturity';
  const subject = mature ? words.maturity : words.leader(by, tied);
  const finding = mature
    ? leader.figure === null
      ? words.notCovered(leader.weight)
      : words.outOf100(leader.figure)
    : `${namesOf(by, first, words)}, ${partOf(leader, main, tied, words)}`;
  const caution = reconstructed ? words.reconstructed : '';
  const gap = other && !mature ? widestGap(by, other, rows, main.name ? '' : caution, words) : '';
  const who = main.name && `${main.name}${caution}, ${subject}`;
  return `${who ?? capital(subject)}${words.colon}${finding}${gap}.`;
}

function partOf({ weight, figure }: Line, main: Series, tied: boolean, words: Messages): string {
  const base = main.statusKnownCount ?? main.projectCount;
  // Cities are left out where "whose status is known" would read as theirs.
  const known = main.statusKnownCount === undefined ? '' : words.known;
  const cities = main.name === null && !known ? main.cityCount : 0;
  return (
    (tied || base < FEW ? words.outOf(weight, base, tied) : words.percentOf(figure ?? 0, base, cities)) +
    known
  );
}

/** "Others" has no name to give. */
function widestGap(by: By, { name }: Series, rows: Row[], caution: string, words: Messages): string {
  const { count, signed } = words.format;
  const size = ({ gap }: Row) => Math.abs(gap ?? 0);
  const named = rows.filter(({ code }) => code);
  const widest = Math.max(0, ...named.map(size));
  const found = named.filter((row) => size(row) === widest);
  const points = `${found[1] ? count(widest) : signed(found[0]?.gap ?? 0)}\u00a0${words.point(widest)}`;
  const what = widest ? `${words.colon}${namesOf(by, found, words)}, ${points}` : '';
  return `${words.semicolon}${widest ? words.gap : words.noGap} ${name ? name + caution : words.all}${what}`;
}

export function namesOf(by: By, [one, ...more]: { label: string }[], words: Messages): string {
  if (more.length >= NAMED) return `${more.length + 1} ${words.many(by)}`;
  const first = one?.label ?? '';
  return more[0] ? words.format.list([first, ...more.map(({ label }) => label)].map(words.quote)) : first;
}
