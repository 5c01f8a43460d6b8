import type { Messages } from '../locales/messages.ts';
import type { ViewMessages } from '../locales/view-messages.ts';
import { linesOf } from './lines.ts';
import type {
  By,
  Cell,
  EvolutionFigures,
  Interval,
  KeyedFigure,
  Moment,
  Point,
  Row,
  Source,
} from './model.ts';
import { capital, scaled } from './rows.ts';
import { isUnsure } from './unsure.ts';

/** What one row measures in one edition. */
interface Value {
  /** As drawn: a ratio, a score out of 1 or a number. */
  amount: number;
  text: string;
  detail?: string;
  unit?: string;
  interval?: Interval | null | undefined;
  /** Of a published figure. */
  source?: Source | undefined;
}

const isRatio = ({ unit }: Measure) => unit.startsWith('s');

interface Measure {
  code: string | null;
  label: string;
  /** What the values are: shares and scores are ratios, and drawn on one scale; each other measure on its own. */
  unit: 'projects' | 'cities' | 'projects_per_city' | 'share' | 'share_of_cities' | 'score';
  values: (Value | null)[];
}

/** One row a measure, one cell an edition, and the points that a small drawing of it needs. */
export function evolutionRows(figures: EvolutionFigures, words: Messages, own: ViewMessages): Row[] {
  const { moments, by } = figures;
  const measures = [...sizes(figures, words, own), ...breakdown(figures, words, own)];
  const top = (measure: Measure) =>
    Math.max(
      ...measures
        .filter((other) => (isRatio(measure) ? isRatio(other) : other === measure))
        .flatMap(({ values }) => values.map((value) => value?.interval?.high ?? value?.amount ?? 0)),
    ) || 1;
  const years = moments.map(({ edition }) => edition.year);
  return measures.map((measure) => {
    const end = by === 'maturity' && isRatio(measure) ? 1 : top(measure);
    return {
      code: measure.code,
      label: measure.label,
      values: {},
      records: recordsOf(measure, moments),
      points: pointsOf(measure.values, moments, years, end),
      cells: measure.values.map((value) => cellOf(value, own)),
    };
  });
}

/** For exports a line an edition: each has a source of its own. */
function recordsOf({ values, unit }: Measure, moments: Moment[]): Row['values'][] {
  return moments.flatMap(({ edition, asOf }, index) => {
    const value = values[index];
    if (!value) return [];
    const source = value.source ?? edition.source;
    return {
      edition: edition.code,
      value: value.amount,
      unit,
      provenance: value.source ? 'PUBLISHED' : edition.provenance,
      source: source.name,
      source_url: source.url,
      licence: edition.source.licence,
      as_of: asOf,
      notice: value.source ? null : edition.notice,
    };
  });
}

function cellOf(value: Value | null, own: ViewMessages): Cell {
  if (!value) return { text: '–', aloud: own.notPublished };
  const { text, detail, unit } = value;
  return { text, ...(detail && { detail }), ...(unit && { unit }) };
}

function pointsOf(values: (Value | null)[], moments: Moment[], years: number[], end: number): Point[] {
  const first = Math.min(...years);
  const span = Math.max(...years) - first;
  let last = -1;
  return values.map((value, index) => {
    const whole = moments.slice(last + 1, index + 1).every(({ broken }) => broken === null);
    const joined = value !== null && last >= 0 && whole;
    if (value) last = index;
    return {
      at: span ? ((years[index] ?? first) - first) / span : 0.5,
      value: value && value.amount / end,
      joined,
      broken: index > 0 && moments[index]?.broken !== null,
      whisker: scaled(value?.interval, end),
    };
  });
}

/** How many projects, cities, and projects per city: what tells editions apart before any share does. */
function sizes({ moments, city }: EvolutionFigures, words: Messages, own: ViewMessages): Measure[] {
  const measure = (
    unit: Measure['unit'],
    label: string,
    valueIn: (moment: Moment) => Value | null,
  ): Measure => ({
    code: null,
    label,
    unit,
    values: moments.map(valueIn),
  });
  const counted = (key: 'projectCount' | 'cityCount') => (moment: Moment) => {
    const found = moment.published.filter((figure) => figure.key === key);
    const known = moment.series ? [moment.series[key]] : [...new Set(found.map(({ value }) => value))];
    if (known[0] === undefined) return null;
    const text = known.map(words.format.count).join(own.or);
    return { amount: known[0], text, source: moment.series ? undefined : found[0]?.source };
  };
  const projects = measure('projects', capital(words.project(2)), counted('projectCount'));
  if (city) return [projects];
  const perCity = (moment: Moment) => {
    const amount = projectsPerCity(moment);
    return amount === null ? null : { amount, text: words.format.count(Math.round(amount)) };
  };
  return [
    projects,
    measure('cities', capital(words.city(2)), counted('cityCount')),
    measure('projects_per_city', own.projectsPerCity, perCity),
  ].filter(({ values }) => values.some((value) => value));
}

/** As published, or from what was counted or published; null where neither is known. */
export function projectsPerCity(moment: Moment): number | null {
  const [average] = published(moment, 'averageProjectsPerCity');
  const projects = moment.series?.projectCount ?? published(moment, 'projectCount')[0];
  const cities = moment.series?.cityCount ?? published(moment, 'cityCount')[0];
  if (!moment.series && average !== undefined) return average;
  return projects && cities ? projects / cities : null;
}

/** Sources may disagree: all their values, in their order. */
const published = ({ published: figures }: Moment, key: string): number[] => [
  ...new Set(figures.filter((figure) => figure.key === key).map(({ value }) => value)),
];

/** The lines of the breakdown, by their codes: an edition may have themes that another has not. */
function breakdown(figures: EvolutionFigures, words: Messages, own: ViewMessages): Measure[] {
  const { moments, by } = figures;
  const measures = new Map<string, Measure>();
  moments.forEach((moment, index) => {
    for (const [unit, code, label, value] of [
      ...seriesValues(moment, by, words),
      ...publishedValues(moment, by, words, own),
    ]) {
      const key = `${unit} ${code}`;
      const measure = measures.get(key) ?? { code, label, unit, values: moments.map(() => null) };
      measures.set(key, measure);
      measure.values[index] ??= value;
    }
  });
  return [...measures.values()];
}

type Keyed = [unit: Measure['unit'], code: string | null, label: string, value: Value | null];

function seriesValues({ series, edition }: Moment, by: By, words: Messages): Keyed[] {
  if (!series?.projectCount) return [];
  const unsure = by !== 'maturity' && isUnsure(series.statusKnownCount ?? series.projectCount, edition);
  const { count, percent } = words.format;
  return linesOf(series, by, words).map(({ code, label, ratio, figure, weight, interval }) => {
    const value =
      ratio === null || figure === null
        ? null
        : by === 'maturity'
          ? { amount: ratio, text: count(figure) }
          : {
              amount: ratio,
              text: percent(figure),
              detail: unsure && interval ? words.range(interval) : count(weight),
              unit: unsure && interval ? words.interval : words.project(weight),
              interval: unsure ? interval : null,
            };
    return [by === 'maturity' ? 'score' : 'share', code, label, value];
  });
}

/** A published share, or a published number of projects over the published whole. Of other sources' figures the first. */
function publishedValues(moment: Moment, by: By, words: Messages, own: ViewMessages): Keyed[] {
  if (moment.series || (by !== 'theme' && by !== 'objective')) return [];
  const [total] = published(moment, 'projectCount');
  return moment.published.flatMap((figure): Keyed[] => {
    const { value, unit, theme, objective, source } = figure;
    const subject = by === 'theme' ? theme : objective && { code: objective, label: objectiveLabel(figure) };
    if (!subject) return [];
    const { code, label } = subject;
    const { percent, count } = words.format;
    if (unit === 'percentOfProjects' || unit === 'percentOfCities') {
      const ofCities = unit === 'percentOfCities';
      const shown = { amount: value / 100, text: percent(value), source };
      return [[ofCities ? 'share_of_cities' : 'share', code, ofCities ? label + own.ofCities : label, shown]];
    }
    if (unit !== 'projects' || !total) return [];
    const shown = {
      amount: value / total,
      text: percent(Math.round((value / total) * 100)),
      detail: count(value),
      unit: words.project(value),
      source,
    };
    return [['share', code, label, shown]];
  });
}

/** Labels of figures are "what, of whom": the last part names it. */
const objectiveLabel = ({ label }: KeyedFigure): string => capital(label.replace(/^.*?[,:]\s*/, ''));
