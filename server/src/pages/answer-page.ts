import { GraphQLError } from 'graphql';
import { isDatabaseAway } from '../database-away.ts';
import { makeAsset, sendAsset } from '../delivery/asset.ts';
import { sendMade } from '../delivery/memory/send-made.ts';
import { requestOrigin } from '../http/origin.ts';
import type { Exchange } from '../http/route.ts';
import { renderHtml } from '../markup/html.ts';
import { Footprint } from '../reads/footprint.ts';
import { NotedSource } from '../reads/noted-source.ts';
import { type PageContent, page, pageContentSecurityPolicy } from './page.ts';
import type { AnswerVisit, Elsewhere, PageOptions, Visit } from './page-route.ts';
import { problemPage } from './problem-page.ts';
import { languageOf, wordsOf } from './words/words.ts';

const usualLifetime = 'public, max-age=60';

/** Renders a page and sends it, noting what it was made from. */
export async function answerPage(
  exchange: Exchange,
  options: PageOptions,
  answer: AnswerVisit,
): Promise<void> {
  const footprint = new Footprint();
  const database = new NotedSource(options.database, footprint);
  const visit = visitOf(exchange, { ...options, database });
  await send(exchange, visit, await answerOrProblem(visit, answer), footprint);
}

function visitOf({ request, url, parameters }: Exchange, options: PageOptions): Visit {
  const language = languageOf(url.searchParams);
  return {
    ...options,
    language,
    words: wordsOf(language),
    origin: options.publicUrl ?? requestOrigin(request),
    url,
    path: parameters,
  };
}

async function answerOrProblem(visit: Visit, answer: AnswerVisit): Promise<PageContent | Elsewhere> {
  try {
    return await answer(visit);
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT') {
      return problemPage(visit, { status: 400, message: error.message });
    }
    const cause = error instanceof GraphQLError ? error.originalError : error;
    if (!isDatabaseAway(cause)) throw error;
    return problemPage(visit, { status: 503, message: visit.words.unavailable });
  }
}

async function send(
  exchange: Exchange,
  visit: Visit,
  answer: PageContent | Elsewhere,
  footprint: Footprint,
): Promise<void> {
  const { response } = exchange;
  if (!('main' in answer)) {
    response.statusCode = answer.moved ? 301 : 302;
    response.setHeader('Location', answer.address);
    response.setHeader('Cache-Control', usualLifetime);
    response.end();
    return;
  }
  const { status = 200, headers = {} } = answer;
  response.setHeader('Content-Security-Policy', pageContentSecurityPolicy);
  response.setHeader('Content-Language', visit.language);
  for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
  if (status === 503) response.setHeader('Retry-After', '30');
  const content = await renderHtml(page(visit, answer));
  const type = 'text/html; charset=utf-8';
  if (status === 200) await sendMade(exchange, { type, content, cacheControl: usualLifetime, footprint });
  else {
    const asset = makeAsset(type, content, 'quick');
    await sendAsset(exchange, asset, status < 500 ? usualLifetime : 'no-store', status);
  }
}
