import type { AnyFigures, Chart } from '@barometre/widget/chart';
import { renderElement } from '@barometre/widget/ssr';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { type Html, html } from '../../markup/html.ts';
import { oembedLinks } from '../oembed/links.ts';
import type { FrameRequest } from '../request/frame-request.ts';

export interface FrameContent {
  request: FrameRequest;
  chart: Chart;
  figures: AnyFigures;
  /** Absolute: of this very page, and of the page of ours that has the same chart. */
  address: string;
  canonical: string;
  origin: string;
  styles: readonly string[];
  scripts: readonly string[];
  /** The address of the element's own styles. */
  elementStyles: string;
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

/**
 * The chart and nothing around it: whole as it comes, and taken over by the element's script, if that is among the scripts,
 * without asking again.
 */
export function framePage(content: FrameContent): Html {
  const { request, chart, address, canonical, origin, styles, scripts } = content;
  const { notice, heading } = chart;
  const title = notice === null ? heading : `${heading} – ${notice}`;
  return frame(request, title, styles, {
    head: html`<link rel="canonical" href=${canonical}>
    ${oembedLinks(origin, address, title)}
    ${scripts.map((script) => html`<script type="module" src=${script}></script>`)}`,
    main: html`${unsafeHTML(element(content))}`,
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

/** As HTML whose texts are escaped. */
function element({ request, figures, elementStyles }: FrameContent): string {
  const { city, compare, edition, by, view, theme, language, limit, heading, headingLevel, live } = request;
  return renderElement({
    attributes: {
      city,
      compare,
      edition,
      by,
      view,
      theme,
      limit,
      heading,
      'heading-level': headingLevel ?? 2,
      live,
    },
    figures,
    language,
    stylesheet: elementStyles,
  });
}
