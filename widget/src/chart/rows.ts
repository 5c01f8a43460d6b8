import type { Messages } from '../locales/messages.ts';
import type { By, Cell, Column, Interval, Line, PublishedFigure, Row, Series } from './model.ts';

/**
 * The axis starts at zero. Themes share a whole between many: their axis ends at the longest bar, or all nine would
 * huddle in a sixth of the width. Objectives, statuses and scores are read against the whole: theirs ends at 100.
 */
export function rowsOf(
  by: By,
  lines: Line[],
  others: Line[] | null,
  unsure: boolean,
  words: Messages,
): Row[] {
  const ratios = [...lines, ...(others ?? [])].map(({ ratio }) => ratio ?? 0);
  const highs = unsure ? lines.map(({ interval }) => interval?.high ?? 0) : [];
  const end = (by === 'theme' && Math.max(...ratios, ...highs)) || 1;
  const onTrack = (of: Line | undefined) => (of?.ratio == null ? null : of.ratio / end);
  return lines.map((line, index) => {
    const other = others?.[index];
    // Of the printed figures: a reader who subtracts them must find it.
    const gap = line.figure === null || other?.figure == null ? null : line.figure - other.figure;
    return {
      ...line,
      other,
      gap,
      bar: onTrack(line),
      mark: onTrack(other),
      whisker: unsure ? scaled(line.interval, end) : null,
      cells: cellsOf(by, line, other, gap, unsure, words),
    };
  });
}

export const scaled = (interval: Interval | null | undefined, end: number): Interval | null =>
  interval ? { low: interval.low / end, high: interval.high / end } : null;

function cellsOf(
  by: By,
  line: Line,
  other: Line | undefined,
  gap: number | null,
  unsure: boolean,
  words: Messages,
): Cell[] {
  const { count, percent, signed } = words.format;
  const mature = by === 'maturity';
  const range = unsure && line.interval ? words.range(line.interval) : '';
  const pair: Cell[] = [line, ...(other ? [other] : [])].map(({ figure, weight }, index) => ({
    text: figure === null ? words.notAssessed : (mature ? count : percent)(figure),
    detail: (mature ? percent : count)(weight),
    unit: mature ? words.coverage : words.project(weight),
    // The drawn whisker has to be in words too; compared, there is no room to print them.
    ...(other && range && !index ? { aloud: `${words.interval}${words.colon}${range}` } : null),
  }));
  if (other) {
    const points = gap === null ? '–' : `${signed(gap)}\u00a0${words.point(gap)}`;
    return [...pair, { text: points, ...(gap === null && { aloud: words.notAssessed }) }];
  }
  return pair.flatMap(({ text, detail = '' }) => [
    { text: detail },
    range ? { text, detail: range, unit: words.interval } : { text },
  ]);
}

/** The columns' titles are the legend. */
export function columnsOf(by: By, main: Series, other: Series | null, words: Messages): Column[] {
  const [weight = '', figure = '', gap = ''] = words.columns[by === 'maturity' ? 1 : 0];
  const name = (of: Series) => of.name ?? words.everyone;
  const rest: Column[] = other
    ? [{ text: name(main), sign: 'bar' }, { text: name(other), sign: 'mark' }, { text: gap }]
    : [{ text: weight }, { text: figure }];
  return [{ text: capital(words.one[by]) }, ...rest];
}

/** Editions without a public project list: what was published, each figure with where it comes from. */
export function publishedRows(figures: PublishedFigure[], { format, project, city }: Messages): Row[] {
  return figures.map(({ label, value, unit, source: { name, url } }) => {
    const noun = unit === 'projects' ? project(value) : unit === 'cities' ? city(value) : '';
    // The labels say what other figures count, and what a percentage is of.
    const text = unit.startsWith('percent') ? format.percent(value) : `${format.count(value)}\u00a0${noun}`;
    const values = { value, unit, figure_source: name, figure_source_url: url };
    return { label, cells: [{ text: text.trim() }, { text: name, url }], values };
  });
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
