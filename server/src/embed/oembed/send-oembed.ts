import { sendMade } from '../../delivery/memory/send-made.ts';
import type { ReadDatabase } from '../../graphql/ask.ts';
import { requestOrigin } from '../../http/origin.ts';
import { sendText } from '../../http/respond.ts';
import type { Exchange } from '../../http/route.ts';
import { Footprint } from '../../reads/footprint.ts';
import { NotedSource } from '../../reads/noted-source.ts';
import { findChart } from '../figures/chart-of.ts';
import { problemOf } from '../problem-of.ts';
import { Parameters } from '../request/parameters.ts';
import { readEmbeddable } from './embeddable.ts';
import { toXml } from './oembed.ts';
import { richAnswer } from './rich-answer.ts';

export interface OembedOptions {
  database: ReadDatabase;
  publicUrl: string | undefined;
}

export async function sendOembed(exchange: Exchange, { database, publicUrl }: OembedOptions): Promise<void> {
  const { request, response, url } = exchange;
  response.setHeader('Access-Control-Allow-Origin', '*');
  const format = url.searchParams.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') {
    sendText(exchange, 501, `There is no "${format.slice(0, 60)}" here. The formats are json and xml.\n`);
    return;
  }
  try {
    const origin = publicUrl ?? requestOrigin(request);
    // Consumers may send what else they like: the specification lets providers have parameters of their own.
    const asked = new URLSearchParams(
      [...url.searchParams].filter(([name]) => ['url', 'maxwidth', 'maxheight'].includes(name)),
    );
    const parameters = new Parameters(asked, ['url', 'maxwidth', 'maxheight'], 4_000);
    const most = {
      width: parameters.whole('maxwidth', 1, 99_999),
      height: parameters.whole('maxheight', 1, 99_999),
    };
    const embeddable = readEmbeddable(parameters.text('url'), origin);
    const footprint = new Footprint();
    const chart = await findChart(new NotedSource(database, footprint), embeddable);
    const answer = richAnswer(embeddable, chart, origin, most);
    const written =
      format === 'json'
        ? { type: 'application/json; charset=utf-8', content: `${JSON.stringify(answer)}\n` }
        : { type: 'text/xml; charset=utf-8', content: toXml(answer) };
    await sendMade(exchange, { ...written, cacheControl: 'public, max-age=300', footprint });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined || response.headersSent) throw error;
    response.setHeader('Cache-Control', problem.status === 503 ? 'no-store' : 'public, max-age=60');
    sendText(exchange, problem.status, `${problem.sentence.EN}\n`);
  }
}
