import { renderElement } from '@barometre/widget/ssr';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { type Html, html } from '../markup/html.ts';
import type { ShownChart } from './chart-figures.ts';
import { rowLink } from './row-link.ts';
import type { Slice } from './slice.ts';
import type { Language } from './words/words.ts';

interface ChartBlock {
  id: string;
  slice: Slice;
  /** Null where there is no such city or edition: the element says so. */
  shown: ShownChart | null;
  language: Language;
  /** The address of the element's styles. */
  stylesheet: string;
}

/** The element with its figures, as the server renders it. A bar is a link to the projects that it counts. */
export function chartBlock({ id, slice, shown, language, stylesheet }: ChartBlock): Html {
  if (shown === null) {
    const { city, edition, compare, by, view, theme } = slice;
    return html`<city-barometer id=${id} heading-level="2" lang=${language} city=${city} edition=${edition} compare=${compare} by=${by} view=${view} theme=${theme}></city-barometer>`;
  }
  const attributes = { id, 'heading-level': 2, ...slice, 'row-link': rowLink(shown.chart, language) };
  // The element escapes all that it writes.
  return html`${unsafeHTML(renderElement({ attributes, figures: shown.figures, language, stylesheet }))}`;
}
