/** What a chart is made from, and what it is made of. No DOM and no Lit here: a server can draw pictures with it too. */

export type By = 'theme' | 'objective' | 'status' | 'maturity';

interface Named {
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

/** Everything one element needs, once the answer is here. */
export interface Figures {
  by: By;
  city: { slug: string; name: string } | null;
  edition: Edition | null;
  asOf: string | null;
  /** Null when the edition (or the city in it) has no project data. */
  main: Series | null;
  other: Series | null;
  /** What the page asked to compare with and that could not be: no such city, or not in this edition. */
  otherMissing: string | null;
  published: PublishedFigure[];
}

/** Printed text: "16 % (21)". The unit of the detail is said in the chart's hint, and aloud in each cell. */
export interface Cell {
  text: string;
  detail?: string;
  unit?: string;
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
  /** Among the first: what the summary speaks of. */
  leading: boolean;
  /** The numbers as they came, for events and exports. */
  values: Record<string, string | number | null>;
}

export interface Row extends Partial<Line> {
  label: string;
  /** The same line of what it is compared with. */
  other?: Line | undefined;
  /** Between the printed figures, in points; null: one of them is not known. */
  gap?: number | null;
  /** The bar's length as a part of its track, 0 to 1; null: no bar. */
  bar?: number | null;
  /** Where the comparison's mark stands on the same track. */
  mark?: number | null;
  cells: Cell[];
  values: Line['values'];
}

export interface Column {
  text: string;
  /** The sign its figures have in the bars: the column headers are the legend. */
  sign?: 'bar' | 'mark';
}

export interface Chart {
  by: By;
  kind: 'bars' | 'figures' | 'empty';
  city: { slug: string; name: string } | null;
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
  /** Two lines: how much and which edition; source, licence and date. */
  footer: Cell[][];
}
