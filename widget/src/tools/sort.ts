import type { Chart, Row } from '../chart/model.ts';
import { type Told, toolWords } from './words.ts';

export interface Sort {
  /** 0: the labels. */
  column: number;
  direction: 'ascending' | 'descending';
}

type Key = string | number | null;

/** Names and ranks begin at their start, numbers with the largest; the same column again turns round. */
export function nextSort(sort: Sort | undefined, column: number, chart: Chart): Sort {
  if (sort?.column === column) {
    return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  const rising = column === 0 || (chart.kind === 'ranking' && column === 1);
  return { column, direction: rising ? 'ascending' : 'descending' };
}

/** The rows in that order. Totals and "others" stay last, and so does what is not known. */
export function sortChart(chart: Chart, { column, direction }: Sort): Chart {
  const collator = new Intl.Collator(chart.language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (a: Row, b: Row): number => {
    if (Boolean(a.code) !== Boolean(b.code)) return a.code ? -1 : 1;
    const [one, other] = [keyOf(a, column, chart), keyOf(b, column, chart)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'string') return sign * collator.compare(one, String(other));
    return sign * (one - Number(other));
  };
  return {
    ...chart,
    rows: [...chart.rows].sort(compare),
    columns: chart.columns.map((each, index) => (index === column ? { ...each, sorted: direction } : each)),
  };
}

/** The exact value behind a cell: what is printed alike need not be equal. */
function keyOf(row: Row, column: number, { kind }: Chart): Key {
  const { label, values, other, weight = null, ratio = null, gap = null } = row;
  if (column === 0) return label;
  if (kind === 'ranking') return [values['rank'], values['count'], values['share']][column - 1] ?? null;
  return (other ? [ratio, other.ratio, gap] : [weight, ratio])[column - 1] ?? null;
}

export function sortedBy({ columns, language }: Chart, { column, direction }: Sort): Told {
  const text = toolWords(language).sorted(columns[column]?.text ?? '', direction === 'ascending');
  return { text, aloud: true };
}
