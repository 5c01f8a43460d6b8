import { toCsv } from '@barometre/widget/chart';
import { type Made, sendMade } from '../../delivery/memory/send-made.ts';
import type { ReadDatabase } from '../../graphql/ask.ts';
import { requestOrigin } from '../../http/origin.ts';
import { sendJson } from '../../http/respond.ts';
import type { Exchange } from '../../http/route.ts';
import { byteOrderMark } from '../../opendata/csv.ts';
import { licenceAddress } from '../../opendata/licence.ts';
import { Footprint } from '../../reads/footprint.ts';
import { NotedSource } from '../../reads/noted-source.ts';
import { type FoundChart, findChart } from '../figures/chart-of.ts';
import { lifetimeOf, problemLifetime } from '../lifetime.ts';
import { problemOf } from '../problem-of.ts';
import { type ChartRequest, chartParameters, queryOf, readChartRequest } from '../request/chart-request.ts';
import { addressOf, alternatesOf } from '../request/forms.ts';
import { Parameters } from '../request/parameters.ts';
import { chartJson } from './chart-json.ts';

export interface DataOptions {
  database: ReadDatabase;
  publicUrl: string | undefined;
}

export type DataFormat = 'csv' | 'json';

/** Sends one slice as a table or as data. */
export const sendChartData = (
  exchange: Exchange,
  format: DataFormat,
  { database, publicUrl }: DataOptions,
): Promise<void> =>
  refusing(exchange, async () => {
    const parameters = new Parameters(exchange.url.searchParams, knownParameters[format]);
    const request = readChartRequest(parameters);
    const footprint = new Footprint();
    const found = await findChart(new NotedSource(database, footprint), request);
    exchange.response.setHeader('Link', linksOf(request, format, found));
    exchange.response.setHeader('Content-Language', request.language);
    const content =
      format === 'csv'
        ? makeCsv(exchange, request, found, parameters)
        : makeJson(request, found, publicUrl ?? requestOrigin(exchange.request));
    await sendMade(exchange, { ...content, cacheControl: lifetimeOf(found), footprint });
  });

const knownParameters: Readonly<Record<DataFormat, readonly string[]>> = {
  csv: [...chartParameters, 'bom'],
  json: chartParameters,
};

type Content = Pick<Made, 'type' | 'content'>;

function makeCsv(
  exchange: Exchange,
  request: ChartRequest,
  found: FoundChart,
  parameters: Parameters,
): Content {
  const chart = found.make(0);
  const { by, city, edition } = chart;
  const parts = ['barometre', edition?.code, city?.slug, request.view === 'bars' ? by : request.view];
  const name = parts.flatMap((part) => part?.replace(/[^\w-]+/g, '-') || []).join('-');
  exchange.response.setHeader('Content-Disposition', `attachment; filename="${name}.csv"`);
  const text = `${parameters.flag('bom') ? byteOrderMark : ''}${toCsv(chart)}`;
  return { type: 'text/csv; charset=utf-8; header=present', content: text };
}

function makeJson(request: ChartRequest, found: FoundChart, origin: string): Content {
  const text = `${JSON.stringify(chartJson(found.make(0), request, found, origin), null, 2)}\n`;
  return { type: 'application/json; charset=utf-8', content: text };
}

/** The slice's other forms, and the licence of what is in it. */
function linksOf(request: ChartRequest, format: DataFormat, { figures }: FoundChart): string[] {
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
