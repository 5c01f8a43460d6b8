import { GraphQLError } from 'graphql';
import { isDatabaseAway } from '../database-away.ts';
import { makeAsset, sendAsset } from '../delivery/asset.ts';
import { sendMade } from '../delivery/memory/send-made.ts';
import type { Widget } from '../delivery/widget-routes.ts';
import type { ReadDatabase } from '../graphql/ask.ts';
import { requestOrigin } from '../http/origin.ts';
import type { Exchange, Route } from '../http/route.ts';
import { renderHtml } from '../markup/html.ts';
import { Footprint } from '../reads/footprint.ts';
import { NotedSource } from '../reads/noted-source.ts';
import { type PageContent, page, pageContentSecurityPolicy } from './page.ts';
import { problemPage } from './problem-page.ts';
import type { Operator } from './statements/operator.ts';
import { type Language, languageOf, type Words, wordsOf } from './words/words.ts';

export interface PageOptions {
  database: ReadDatabase;
  publicUrl: string | undefined;
  /** The address of a built file by the name of its source. */
  assets: (source: string) => string;
  widget: Widget;
  /** Who runs this installation. */
  operator: Operator;
}

/** One request for a page. */
export interface Visit extends PageOptions {
  language: Language;
  words: Words;
  /** The origin that outside pages would name, such as "https://barometre.example". */
  origin: string;
  url: URL;
  /** The parts of the path that a pattern captures. */
  path: Readonly<Record<string, string>>;
}

/** Where the page is instead; `moved` says that it will never be back. */
export interface Elsewhere {
  address: string;
  moved: boolean;
}

const usualLifetime = 'public, max-age=60';

/** A page for people: in French or English, and as a page too where there is something wrong. */
export function pageRoute(
  name: string,
  path: string,
  options: PageOptions,
  answer: (visit: Visit) => Promise<PageContent | Elsewhere> | PageContent | Elsewhere,
): Route {
  return {
    name,
    path,
    methods: ['GET', 'HEAD'],
    handle: async (exchange) => {
      const footprint = new Footprint();
      const database = new NotedSource(options.database, footprint);
      const visit = visitOf(exchange, { ...options, database });
      await send(exchange, visit, await answerOrProblem(visit, answer), footprint);
    },
  };
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

async function answerOrProblem(
  visit: Visit,
  answer: (visit: Visit) => Promise<PageContent | Elsewhere> | PageContent | Elsewhere,
): Promise<PageContent | Elsewhere> {
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
    const asset = await makeAsset(type, content, 'quick');
    sendAsset(exchange, asset, status < 500 ? usualLifetime : 'no-store', status);
  }
}
