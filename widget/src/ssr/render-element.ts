import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { makeAnyChart } from '../chart/any-chart.ts';
import type { AnyFigures } from '../chart/model.ts';
import { type Attributes, readLimit, readRequest, readText, readWhole } from '../data/attributes.ts';
import type { Served } from '../data/served.ts';
import { type Language, wordsOf } from '../locales/locale.ts';
import { frameTemplate } from '../render/frame.ts';
import { trendTemplate } from '../render/trend.ts';

/** Stands for the slot, which Lit renders on a server only within an element that it knows. */
const SLOT = '\u{F8FF}slot\u{F8FF}';

export interface Rendering {
  /** The element's own attributes, as a page would write them; others (`id`, `class`) are written too. */
  attributes: Attributes & Record<string, unknown>;
  /** What the API answers to the request that these attributes make (`readRequest`), read by `readAnyAnswer`. */
  figures: AnyFigures;
  language: Language;
  /** Address of the element's styles: `city-barometer.css` beside the script. No inline style is written. */
  stylesheet: string;
  /** HTML for browsers without declarative shadow roots; it is not shown by others. */
  content?: string;
}

/**
 * The element with its figures, as HTML: whole without JavaScript, and taken over by the element's script without asking
 * again. The page's own text is not escaped twice: everything but `content` is escaped here.
 */
export function renderElement({
  attributes,
  figures,
  language,
  stylesheet,
  content = '',
}: Rendering): string {
  const words = wordsOf(language);
  const chart = makeAnyChart(figures, {
    words,
    limit: readLimit(attributes.limit),
    heading: readText(attributes['heading']),
  });
  const frame = frameTemplate({
    words,
    chart,
    level: readWhole(attributes['heading-level'], 2, 6, 3),
    busy: false,
    look: 'chart',
    status: '',
    aloud: false,
    retry: false,
    slot: SLOT,
    rowLink: readText(attributes['row-link']),
    trend: trendTemplate,
  });
  // Marks for hydration, which the element does not do: it renders the same anew, before the next paint.
  const markup = collectResultSync(render(frame))
    .replace(/<!--\/?lit-[^>]*-->|<\?>/g, '')
    .replace(SLOT, '<slot></slot>');
  const written = Object.entries({ ...attributes, lang: language }).map(([name, value]) =>
    value === undefined || value === null || value === '' || value === false
      ? ''
      : ` ${name}="${escaped(String(value))}"`,
  );
  return `<city-barometer${written.join('')}><template shadowrootmode="open"><link rel="stylesheet" href="${escaped(stylesheet)}">${markup}${dataOf({ request: requestOf(attributes, language), figures })}</template>${content}</city-barometer>`;
}

function requestOf(attributes: Attributes, language: Language): Served['request'] {
  const { endpoint: _, ...request } = readRequest(attributes, language);
  return request;
}

/** A block of data, which no policy of scripts concerns; nothing in it can end it. */
function dataOf(served: Served): string {
  return `<script type="application/json">${JSON.stringify(served).replaceAll('<', '\\u003c')}</script>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
