import { createHash } from 'node:crypto';
import { sendMade } from '../../delivery/memory/send-made.ts';
import type { ReadDatabase } from '../../graphql/ask.ts';
import type { Exchange } from '../../http/route.ts';
import { Footprint } from '../../reads/footprint.ts';
import { NotedSource } from '../../reads/noted-source.ts';
import { type Bytes, bytesOf, sendBytes } from '../bytes.ts';
import { type FoundChart, findChart } from '../figures/chart-of.ts';
import { lifetimeOf, problemLifetime } from '../lifetime.ts';
import { type Problem, problemOf } from '../problem-of.ts';
import { queryOf } from '../request/chart-request.ts';
import { addressOf, alternatesOf } from '../request/forms.ts';
import {
  type PictureRequest,
  readFrameOnly,
  readPictureRequest,
  usualSize,
} from '../request/picture-request.ts';
import { alternativeOf } from './describe.ts';
import { drawChart } from './draw.ts';
import { type Drawing, drawingVersion } from './drawing.ts';
import { darkStyle } from './look.ts';
import { Pictures } from './pictures.ts';
import type { PngRenderer } from './png.ts';
import { problemChart } from './problem-chart.ts';

export type Format = 'svg' | 'png';

interface PictureOptions {
  database: ReadDatabase;
  pictures: Pictures;
}

/** Who opens the SVG by itself gets a document: it needs nothing but its own style. */
const svgPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(darkStyle).digest('base64')}'`;

/** Sends one slice as a picture. */
export function pictureSender(
  database: ReadDatabase,
  png: PngRenderer,
): (exchange: Exchange, format: Format) => Promise<void> {
  const pictures = new Pictures(png);
  return (exchange, format) => sendPicture(exchange, format, { database, pictures });
}

async function sendPicture(exchange: Exchange, format: Format, options: PictureOptions): Promise<void> {
  const { response, url } = exchange;
  // A picture may be shown by any page, and its headers read by any script.
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'ETag, Link, X-Alt-Text, X-Drawing-Version');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('X-Drawing-Version', String(drawingVersion));
  if (format === 'svg') response.setHeader('Content-Security-Policy', svgPolicy);
  try {
    const looks = format === 'svg' ? (['light', 'dark', 'auto'] as const) : (['light', 'dark'] as const);
    const request = readPictureRequest(url.searchParams, looks);
    const footprint = new Footprint();
    const found = await findChart(new NotedSource(options.database, footprint), request);
    const { figures, make } = found;
    const { size, look, language, limit, heading } = request;
    const source = [drawingVersion, figures, size, language, limit, heading];
    const draw = () => drawChart(make, size, language);
    response.setHeader('Content-Language', language);
    // Percent-encoded, since a header holds ASCII: decodeURIComponent gives the text for an `alt`.
    response.setHeader('X-Alt-Text', encodeURIComponent(alternativeOf(make(0))));
    response.setHeader('Link', linksOf(request, format, found));
    const picture = { source, look, draw, pictures: options.pictures };
    const { type, body } = await made(format, picture);
    const cacheControl = lifetimeOf(found);
    const packed = format === 'png';
    await sendMade(exchange, { type, content: body, packed, cacheControl, footprint });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined || response.headersSent) throw error;
    await sendProblem(exchange, format, problem, options.pictures);
  }
}

interface Picture {
  source: unknown;
  look: PictureRequest['look'];
  draw: () => Drawing;
  pictures: Pictures;
}

const made = (format: Format, { source, look, draw, pictures }: Picture): Promise<Bytes> =>
  format === 'svg'
    ? pictures.svg(source, look, draw)
    : pictures.png(source, look === 'auto' ? 'light' : look, draw);

/** What went wrong as a picture, so that it is seen where the figures would be. */
async function sendProblem(
  exchange: Exchange,
  format: Format,
  { status, sentence }: Problem,
  pictures: Pictures,
): Promise<void> {
  const { response, url } = exchange;
  const { size, look, language } = readFrameOnly(url.searchParams);
  const said = sentence[language === 'fr' ? 'FR' : 'EN'];
  const chart = problemChart(said, language);
  const draw = () => drawChart(() => chart, size, language);
  response.setHeader('Content-Language', language);
  response.setHeader('X-Alt-Text', encodeURIComponent(alternativeOf(chart)));
  if (status === 503) response.setHeader('Retry-After', '5');
  const cacheControl = problemLifetime(status);
  try {
    const picture = await made(format, { source: [said, size, language], look, draw, pictures });
    sendBytes(exchange, picture, cacheControl, status);
  } catch (error) {
    // Where even this picture has to wait for others, the sentence alone is sent.
    if (problemOf(error) === undefined) throw error;
    sendBytes(exchange, bytesOf('text/plain; charset=utf-8', `${said}\n`), 'no-store', 503);
  }
}

/** The address itself without what is the default, and the same slice in other forms. */
function linksOf(request: PictureRequest, format: Format, { archived }: FoundChart): string[] {
  const query = queryOf(request);
  const { size, look } = request;
  if (look !== 'light') query.set('look', look);
  const usual = size.width === usualSize.width && size.height === usualSize.height;
  if (!usual) query.set('width', String(size.width));
  if (!usual && size.height !== null) query.set('height', String(size.height));
  if (archived !== null) query.set('drawing', String(drawingVersion));
  return [
    `<${addressOf(`/chart.${format}`, query)}>; rel="canonical"`,
    ...alternatesOf(request).filter((link) => !link.startsWith(`</chart.${format}`)),
  ];
}
