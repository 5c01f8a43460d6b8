import type { Chart } from '@barometre/widget/chart';
import { chartTable } from '../../pages/chart-table.ts';
import { type Html, html } from '../../pages/html.ts';
import { oembedLinks } from '../oembed/links.ts';
import type { FrameRequest } from '../request/frame-request.ts';

export interface FrameContent {
  request: FrameRequest;
  chart: Chart;
  /** Whether these are figures of once: the element shows those of now alone, so that the table stays. */
  archived: boolean;
  /** Absolute: of this very page, and of the page of ours that has the same chart. */
  address: string;
  canonical: string;
  origin: string;
  styles: readonly string[];
  scripts: readonly string[];
}

/** Whatever page frames it, it loads nothing but what this server sends. */
export const framePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** The chart and nothing around it. Without JavaScript it is a table; with it, the element. */
export function framePage({
  request,
  chart,
  archived,
  address,
  canonical,
  origin,
  styles,
  scripts,
}: FrameContent): Html {
  const { notice, heading } = chart;
  const title = notice === null ? heading : `${heading} – ${notice}`;
  return frame(request, title, styles, {
    head: html`<link rel="canonical" href=${canonical}>
    ${oembedLinks(origin, address, title)}
    ${scripts.map((script) => html`<script type="module" src=${script}></script>`)}`,
    main: archived ? chartTable(chart) : element(request, chart),
  });
}

/** What went wrong, where the chart would be. */
export const problemPage = (
  request: Pick<FrameRequest, 'language' | 'look'>,
  sentence: string,
  styles: readonly string[],
): Html =>
  frame(request, sentence, styles, {
    head: html``,
    main: html`<div class="problem"><h1>${sentence}</h1></div>`,
  });

const schemes = { light: 'light', dark: 'dark', auto: 'light dark' };

function frame(
  { language, look }: Pick<FrameRequest, 'language' | 'look'>,
  title: string,
  styles: readonly string[],
  { head, main }: { head: Html; main: Html },
): Html {
  return html`<!doctype html>
<html lang=${language} data-look=${look}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="color-scheme" content=${schemes[look]}>
    <meta name="robots" content="noindex">
    <base target="_blank">
    ${styles.map((style) => html`<link rel="stylesheet" href=${style}>`)}
    ${head}
  </head>
  <body><main>${main}</main></body>
</html>
`;
}

/** Attributes that are not said stay away: an empty one is another thing. */
function element(request: FrameRequest, chart: Chart): Html {
  const { city, compare, edition, by, view, theme, language, limit, heading, headingLevel, live } = request;
  return html`<city-barometer lang=${language} city=${city} compare=${compare} edition=${edition} by=${by} view=${view} theme=${theme} limit=${limit ?? ''} heading=${heading} heading-level=${headingLevel ?? 2} ?live=${live}>${chartTable(chart)}</city-barometer>`;
}
