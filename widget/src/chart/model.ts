/** What a chart is made from, and what it is made of. No DOM and no Lit here: a server can draw pictures with it too. */

export type By = 'theme' | 'objective' | 'status' | 'maturity';

export type View = 'bars' | 'evolution' | 'ranking';

export interface Named {
  code: string;
  label: string;
}

/** One line of a breakdown, as the API counts it. */
export interface Share {
  count: number;
  /** The exact ratio, 0 to 1: what a bar's length shows. */
  share: number;
  /** The whole number to print. */
  percent: number;
  rank: number;
  /** How sure the share is, at 95 %; null where there is no project. */
  interval?: Interval | null;
}

export interface Interval {
  /** From 0 to 1. */
  low: number;
  high: number;
}

export type NamedShare = Share & (Named | { theme: Named });

export interface Axis extends Named {
  score: number | null;
  coverage: number;
}

/** The API's Statistics, of one city or (`name` is null) of all of them: what `by` needs. */
export interface Series {
  name: string | null;
  cityCount: number;
  projectCount: number;
  /** For statuses: what the percentages are of. */
  statusKnownCount?: number;
  lines?: NamedShare[];
  maturity?: { score: number | null; coverage: number; axes: Axis[] };
}

export interface Source {
  name: string;
  url: string | null;
}

export interface Edition {
  code: string;
  title: string;
  /** What its projects are, in the plural. */
  projectsLabel: string;
  provenance: string;
  notice: string | null;
  source: Source & { licence: string | null; updatedAt: string | null };
}

/** A figure that was published as such, without the projects behind it. */
export interface PublishedFigure {
  label: string;
  value: number;
  unit: string;
  source: Source;
}

/** Everything one element needs for bars, once the answer is here. */
export interface Figures {
  view?: undefined;
  by: By;
  city: Place | null;
  edition: Edition | null;
  asOf: string | null;
  /** Null when the edition (or the city in it) has no project data. */
  main: Series | null;
  other: Series | null;
  /** What the page asked to compare with and that could not be: no such city, or not in this edition. */
  otherMissing: string | null;
  published: PublishedFigure[];
}

/** A published figure that can be set beside others: its key says what it measures. */
export interface KeyedFigure extends PublishedFigure {
  key: string;
  theme: Named | null;
  objective: string | null;
}

/** One edition of an evolution. */
export interface Moment {
  edition: Edition & { year: number };
  /**
   * Why it cannot be compared with the one before it here, in the edition's own words, or '' where it does not say; null
   * where it can.
   */
  broken: string | null;
  asOf: string | null;
  /** Null where the edition has published figures only. */
  series: Series | null;
  published: KeyedFigure[];
}

/** The same breakdown in every edition of a line, the oldest first. */
export interface EvolutionFigures {
  view: 'evolution';
  by: By;
  city: Place | null;
  /** The edition that the line was followed from. */
  edition: Edition | null;
  moments: Moment[];
}

/** A city's place in a ranking. */
export interface RankedCity {
  city: Place;
  rank: number;
  count: number;
  projectCount: number;
  /** Null without a theme. */
  share: number | null;
  percent: number | null;
  interval: Interval | null;
}

/** The first cities of an edition, by a theme's share or by their number of projects. */
export interface RankingFigures {
  view: 'ranking';
  theme: Named | null;
  /** The city to show wherever it is. */
  city: Place | null;
  edition: Edition;
  asOf: string;
  rankedCount: number;
  unrankedCount: number;
  /** Of the whole edition. */
  projectCount: number;
  count: number;
  entries: RankedCity[];
  own: RankedCity | null;
}

/** What an answer to any view holds. */
export type AnyFigures = Figures | EvolutionFigures | RankingFigures;

export interface Place {
  slug: string;
  name: string;
}

/** Printed text: "16 % (21)". The unit of the detail is said in the chart's hint, and aloud in each cell. */
export interface Cell {
  text: string;
  detail?: string;
  unit?: string;
  /** Said aloud only. */
  aloud?: string;
  url?: string | null;
}

/** What every breakdown comes down to: a figure that a bar shows, and how much stands behind it. */
export interface Line {
  /** Null or empty for "others", for a total and for published figures: there is nothing to select. */
  code: string | null;
  label: string;
  /** Exact, 0 to 1. Null: not assessed. */
  ratio: number | null;
  /** Printed: a whole percentage, or a score out of 100. */
  figure: number | null;
  /** Printed beside it: projects, or coverage in percent. */
  weight: number;
  /** Among the first: what the summary speaks of. Of a ranking: the city that was asked for. */
  leading: boolean;
  /** How sure the ratio is, where few projects stand behind it. */
  interval?: Interval | null | undefined;
  /** The numbers as they came, for events and exports. */
  values: Record<string, string | number | null>;
}

export interface Row extends Partial<Line> {
  label: string;
  /** Said after the label, aloud only. */
  aloud?: string;
  /** The same line of what it is compared with. */
  other?: Line | undefined;
  /** Between the printed figures, in points; null: one of them is not known. */
  gap?: number | null;
  /** The bar's length as a part of its track, 0 to 1; null: no bar. */
  bar?: number | null;
  /** Where the comparison's mark stands on the same track. */
  mark?: number | null;
  /** The ends of the interval on the same track. */
  whisker?: Interval | null;
  /** Of an evolution: one for each edition. */
  points?: Point[];
  cells: Cell[];
  values: Line['values'];
  /** For exports, where a row is several lines with a source each: in place of `values`. */
  records?: Line['values'][];
}

/** A row's value in one edition. */
export interface Point {
  /** From the first edition (0) to the last (1), by their years. */
  at: number;
  /** On the row's scale, 0 to 1; null: no figure. */
  value: number | null;
  /** Whether a line may lead here from the last point before: both have a figure, and nothing broke the series between. */
  joined: boolean;
  /** Whether the series is broken before it. */
  broken: boolean;
  whisker: Interval | null;
}

export interface Column {
  text: string;
  /** Where a reader sorted by it. */
  sorted?: 'ascending' | 'descending';
  /** Before an edition that cannot be compared with the one to its left: the words for it. */
  broken?: string;
  /** The sign its figures have in the bars: the column headers are the legend. */
  sign?: 'bar' | 'mark';
}

export interface Chart {
  language: 'fr' | 'en';
  by: By;
  kind: 'bars' | 'evolution' | 'ranking' | 'figures' | 'empty';
  city: Place | null;
  edition: Edition | null;
  asOf: string | null;
  heading: string;
  notice: string | null;
  summary: string;
  /** What the table is, for who cannot see that at a glance. */
  caption: string;
  /** What everyone must know to read it. */
  hint: string;
  columns: Column[];
  rows: Row[];
  /** Sentences after the table: breaks in the series, who is left out. */
  notes: string[];
  /** Two lines: how much and which edition; source, licence and date. */
  footer: Cell[][];
}
