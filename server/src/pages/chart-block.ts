import type { Chart } from '@barometre/widget/chart';
import { renderElement } from '@barometre/widget/ssr';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { type Html, html } from '../markup/html.ts';
import { inLanguage } from './address.ts';
import type { ShownChart } from './chart-figures.ts';
import type { Breakdown, Slice } from './slice.ts';
import { projectsWordsOf } from './words/projects.ts';
import type { Language } from './words/words.ts';

/** Which filter of the inventory a bar stands for; an axis of maturity stands for none. */
const filters: Readonly<Partial<Record<Breakdown, string>>> = {
  theme: 'themes',
  objective: 'objectives',
  status: 'statuses',
};

interface ChartBlock {
  id: string;
  slice: Slice;
  /** Null where there is no such city or edition: the element says so. */
  shown: ShownChart | null;
  language: Language;
  /** The address of the element's styles. */
  stylesheet: string;
}

/**
 * The element with its figures, as the server renders it. A bar leads to the projects that it counts; for who has no
 * JavaScript, links below do.
 */
export function chartBlock({ id, slice, shown, language, stylesheet }: ChartBlock): Html {
  const filter = slice.view === 'ranking' ? undefined : filters[slice.by];
  const attributes = { id, class: filter === undefined ? '' : 'opens', 'heading-level': 2, ...slice };
  if (shown === null) {
    const { city, edition, compare, by, view, theme } = slice;
    return html`<city-barometer id=${id} class=${attributes.class} heading-level="2" lang=${language} city=${city} edition=${edition} compare=${compare} by=${by} view=${view} theme=${theme}></city-barometer>`;
  }
  // The element escapes all that it writes.
  const rendered = unsafeHTML(renderElement({ attributes, figures: shown.figures, language, stylesheet }));
  const links = filter === undefined ? '' : projectLinks(language, slice, shown.chart, filter);
  return html`${rendered}${links}`;
}

/** The renderer takes what is inside of this element for text, so its tags come apart. */
const noScript = { start: unsafeHTML('<noscript>'), end: unsafeHTML('</noscript>') };

function projectLinks(language: Language, slice: Slice, chart: Chart, filter: string): Html | '' {
  const lines = chart.rows.flatMap(({ code, label }) =>
    code == null || code === '' ? [] : [{ code, label }],
  );
  if (lines.length === 0) return '';
  return html`${noScript.start}<p class="small">${projectsWordsOf(language).behind} ${lines.map(
    ({ code, label }, index) =>
      html`${index === 0 ? '' : ', '}<a href=${inLanguage(projectsBehind(slice, chart, filter, code), language)}>${label}</a>`,
  )}</p>${noScript.end}`;
}

/** The address of the projects that a bar counts. */
function projectsBehind(slice: Slice, chart: Chart, filter: string, code: string): string {
  const parameters = new URLSearchParams({ [filter]: code });
  const edition = chart.edition?.code ?? slice.edition;
  const city = chart.city?.slug ?? slice.city;
  if (edition !== '') parameters.set('edition', edition);
  if (city !== '') parameters.set('cities', city);
  return `/projects?${parameters}`;
}
