import { toCsv } from '@barometre/widget/chart';
import { makeAsset, sendAsset } from '../../delivery/asset.ts';
import type { ReadDatabase } from '../../graphql/ask.ts';
import { requestOrigin } from '../../http/origin.ts';
import { sendJson } from '../../http/respond.ts';
import type { Exchange, Route } from '../../http/route.ts';
import { byteOrderMark } from '../../opendata/csv.ts';
import { licenceAddress } from '../../opendata/licence.ts';
import { type FoundChart, findChart } from '../figures/chart-of.ts';
import { lifetimeOf, problemLifetime } from '../lifetime.ts';
import { problemOf } from '../problem-of.ts';
import { type ChartRequest, chartParameters, queryOf, readChartRequest } from '../request/chart-request.ts';
import { addressOf, alternatesOf } from '../request/forms.ts';
import { Parameters } from '../request/parameters.ts';
import { chartJson } from './chart-json.ts';

interface DataOptions {
  database: ReadDatabase;
  publicUrl: string | undefined;
}

/** One slice as a table and as data. */
export function dataRoutes({ database, publicUrl }: DataOptions): Route[] {
  const route = (format: string, known: readonly string[], send: Send): Route => ({
    name: `chart-${format}`,
    path: `/chart.${format}`,
    methods: ['GET', 'HEAD'],
    handle: (exchange) =>
      refusing(exchange, async () => {
        const parameters = new Parameters(exchange.url.searchParams, known);
        const request = readChartRequest(parameters);
        const found = await findChart(database, request);
        exchange.response.setHeader('Link', linksOf(request, format, found));
        exchange.response.setHeader('Content-Language', request.language);
        await send(exchange, request, found, parameters);
      }),
  });
  return [
    route('csv', [...chartParameters, 'bom'], sendCsv),
    route('json', chartParameters, (exchange, request, found) =>
      sendData(exchange, request, found, publicUrl ?? requestOrigin(exchange.request)),
    ),
  ];
}

type Send = (
  exchange: Exchange,
  request: ChartRequest,
  found: FoundChart,
  parameters: Parameters,
) => Promise<void>;

async function sendCsv(
  exchange: Exchange,
  request: ChartRequest,
  found: FoundChart,
  parameters: Parameters,
): Promise<void> {
  const chart = found.make(0);
  const { by, city, edition } = chart;
  const parts = ['barometre', edition?.code, city?.slug, request.view === 'bars' ? by : request.view];
  const name = parts.flatMap((part) => part?.replace(/[^\w-]+/g, '-') || []).join('-');
  exchange.response.setHeader('Content-Disposition', `attachment; filename="${name}.csv"`);
  const text = `${parameters.flag('bom') ? byteOrderMark : ''}${toCsv(chart)}`;
  const asset = await makeAsset('text/csv; charset=utf-8; header=present', text, 'quick');
  sendAsset(exchange, asset, lifetimeOf(found));
}

async function sendData(
  exchange: Exchange,
  request: ChartRequest,
  found: FoundChart,
  origin: string,
): Promise<void> {
  const text = `${JSON.stringify(chartJson(found.make(0), request, found, origin), null, 2)}\n`;
  const asset = await makeAsset('application/json; charset=utf-8', text, 'quick');
  sendAsset(exchange, asset, lifetimeOf(found));
}

/** The slice's other forms, and the licence of what is in it. */
function linksOf(request: ChartRequest, format: string, { figures }: FoundChart): string[] {
  const licence = licenceAddress(figures.edition?.source.licence ?? null);
  return [
    `<${addressOf(`/chart.${format}`, queryOf(request))}>; rel="canonical"`,
    ...alternatesOf(request).filter((link) => !link.startsWith(`</chart.${format}`)),
    ...(licence === undefined ? [] : [`<${licence}>; rel="license"`]),
  ];
}

/** Public data: any page may read it, and read why it was refused. */
async function refusing(exchange: Exchange, handle: () => Promise<void>): Promise<void> {
  const { response, url } = exchange;
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'Content-Disposition, ETag, Link');
  try {
    await handle();
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined || response.headersSent) throw error;
    const { status, code, sentence, parameter } = problem;
    const message = sentence[url.searchParams.get('lang') === 'fr' ? 'FR' : 'EN'];
    response.setHeader('Cache-Control', problemLifetime(status));
    const extensions = parameter === undefined ? { code } : { code, argument: parameter };
    sendJson(exchange, status, { errors: [{ message, extensions }] });
  }
}
