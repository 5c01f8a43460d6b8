import type { Chart } from '@barometre/widget/chart';
import { type Html, html } from '../../markup/html.ts';
import { oembedLinks } from '../oembed/links.ts';
import { alternativeOf } from '../picture/describe.ts';
import { chartParameters } from '../request/chart-request.ts';
import { cardSize } from './card-size.ts';

/** The chart that stands for a page where its address is shared. */
export interface Card {
  chart: Chart;
  /** An address whose query is the chart's: a page of ours, from the root. */
  address: string;
}

/** For the head of a page: its picture for social networks, and how to embed it for whoever asks. */
export function socialCard(
  origin: string,
  pageAddress: string,
  title: string,
  { chart, address }: Card,
): Html {
  const { width, height } = cardSize;
  const query = new URLSearchParams(
    [...new URL(address, origin).searchParams].filter(([name]) => chartParameters.includes(name)),
  );
  query.set('width', String(width));
  query.set('height', String(height));
  return html`<meta property="og:image" content=${`${origin}/chart.png?${query}`}>
    <meta property="og:image:type" content="image/png">
    <meta property="og:image:width" content=${width}>
    <meta property="og:image:height" content=${height}>
    <meta property="og:image:alt" content=${alternativeOf(chart)}>
    <meta name="twitter:card" content="summary_large_image">
    ${oembedLinks(origin, pageAddress, title)}`;
}
