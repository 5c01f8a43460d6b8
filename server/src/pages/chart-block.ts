import type { Chart } from '@barometre/widget/chart';
import { inLanguage } from './address.ts';
import { chartTable } from './chart-table.ts';
import { type Html, html } from './html.ts';
import type { Breakdown, Slice } from './slice.ts';
import type { Language } from './words/words.ts';

/** Which filter of the inventory a bar stands for; an axis of maturity stands for none. */
const filters: Readonly<Partial<Record<Breakdown, string>>> = {
  theme: 'themes',
  objective: 'objectives',
  status: 'statuses',
};

/** The element for a slice, with its figures as a table for who has no JavaScript. What it counts is a link away. */
export function chartBlock(language: Language, slice: Slice, chart: Chart | null, id: string): Html {
  const filter = slice.view === 'ranking' ? undefined : filters[slice.by];
  const linkOf = (code: string) =>
    filter === undefined ? null : inLanguage(projectsBehind(slice, chart, filter, code), language);
  return html`<city-barometer class=${filter === undefined ? '' : 'opens'} id=${id} lang=${language} heading-level="2" edition=${slice.edition} city=${slice.city} compare=${slice.compare} by=${slice.by} view=${slice.view} theme=${slice.theme} limit=${slice.limit}>${chart === null ? '' : chartTable(chart, linkOf)}</city-barometer>`;
}

/** The address of the projects that a bar counts. */
function projectsBehind(slice: Slice, chart: Chart | null, filter: string, code: string): string {
  const parameters = new URLSearchParams({ [filter]: code });
  const edition = chart?.edition?.code ?? slice.edition;
  const city = chart?.city?.slug ?? slice.city;
  if (edition !== '') parameters.set('edition', edition);
  if (city !== '') parameters.set('cities', city);
  return `/projects?${parameters}`;
}
