import { cardSize } from '../card/card-size.ts';
import type { FoundChart } from '../figures/chart-of.ts';
import { drawChart } from '../picture/draw.ts';
import { escapeText } from '../picture/svg.ts';
import { queryOf } from '../request/chart-request.ts';
import { addressOf } from '../request/forms.ts';
import { type FrameRequest, frameQueryOf } from '../request/frame-request.ts';
import { bounds, usualSize } from '../request/picture-request.ts';
import type { RichAnswer } from './oembed.ts';

export interface Most {
  width: number | null;
  height: number | null;
}

/** A frame is this much higher than the picture of the same chart: the element's text is larger, and it has tools. */
const roomier = 1.15;

/** The frame of a chart, within what the consumer has room for. */
export function richAnswer(request: FrameRequest, found: FoundChart, origin: string, most: Most): RichAnswer {
  const { heading, notice } = found.make(0);
  const title = notice === null ? heading : `${heading} – ${notice}`;
  const width = Math.min(most.width ?? usualSize.width, usualSize.width);
  const height = heightOf(request, found, width, most);
  const address = origin + addressOf('/embed', frameQueryOf(request));
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: request.language === 'fr' ? 'Baromètre des villes numériques' : 'Digital cities barometer',
    provider_url: `${origin}/`,
    cache_age: 3600,
    html: `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="${width}" height="${height}" frameborder="0" loading="lazy" allowfullscreen></iframe>`,
    width,
    height,
    ...thumbnailOf(request, origin, most),
  };
}

/** As high as the chart will be, so that little moves where no script of ours adjusts it. */
function heightOf({ language }: FrameRequest, { make }: FoundChart, width: number, most: Most): number {
  const drawn = drawChart(make, { width: Math.max(width, bounds.width[0]), height: null }, language);
  return Math.min(most.height ?? Number.POSITIVE_INFINITY, Math.ceil(drawn.height * roomier));
}

/** Within the consumer's room too; none where a picture so small would tell nothing. */
function thumbnailOf(request: FrameRequest, origin: string, most: Most): Partial<RichAnswer> {
  const width = Math.min(most.width ?? cardSize.width, cardSize.width);
  const height = Math.min(most.height ?? cardSize.height, cardSize.height);
  if (width < bounds.width[0] || height < bounds.height[0]) return {};
  const query = queryOf(request);
  if (request.look === 'dark') query.set('look', 'dark');
  query.set('width', String(width));
  query.set('height', String(height));
  return {
    thumbnail_url: origin + addressOf('/chart.png', query),
    thumbnail_width: width,
    thumbnail_height: height,
  };
}

const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');
