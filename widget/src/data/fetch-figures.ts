import type { AnyFigures } from '../chart/model.ts';
import { views } from '../later.ts';
import { type Answer, readAnswer } from './answer.ts';
import { barsVariables } from './bars-question.ts';
import { barsId } from './document-ids.ts';
import type { EvolutionAnswer } from './evolution-answer.ts';
import { Failure } from './failure.ts';
import { retryAfterMs } from './pause.ts';
import type { RankingAnswer } from './ranking-answer.ts';
import type { FiguresRequest } from './request.ts';
import { type Asked, shared } from './shared.ts';

interface Body {
  data?: (Answer & EvolutionAnswer & RankingAnswer) | null;
  errors?: { extensions?: { code?: string } }[];
}

/** What equal elements of a page ask together. */
export const fetchFigures = (request: FiguresRequest, cache: RequestCache): Asked<AnyFigures> =>
  shared(cache + JSON.stringify(request), cache === 'default', (signal) => ask(request, signal, cache));

/** Asks by the document's digest; its text is loaded and sent only to a server that is older than this script. */
async function ask(request: FiguresRequest, signal: AbortSignal, cache: RequestCache): Promise<AnyFigures> {
  const later = request.view && views.load();
  const values = later ? (await later).questionOf(request).variables : barsVariables(request);
  const variables = JSON.stringify(values);
  const document = request.view || 'bars';
  const { endpoint } = request;

  // A GET needs no preflight, and browsers and proxies can cache it.
  async function get(named: Record<string, string>): Promise<Body & { status: number; leaveMs: number }> {
    const parameters = new URLSearchParams({ ...named, variables });
    const response = await fetch(`${endpoint}${endpoint.includes('?') ? '&' : '?'}${parameters}`, {
      cache,
      credentials: 'omit',
      headers: { accept: 'application/graphql-response+json' },
      signal,
    });
    const body: Body = await response.json().catch(() => ({}));
    return { ...body, status: response.status, leaveMs: retryAfterMs(response.headers) };
  }

  const id = later ? (await later).documentIds[document] : barsId;
  let answer = await get({ documentId: `sha256:${id}` });
  if (codeOf(answer) === 'PERSISTED_QUERY_NOT_FOUND') {
    const { documents } = await import('./documents.ts');
    answer = await get({ query: documents[document] });
  }
  const { data, errors, status, leaveMs } = answer;
  // Any error counts, even beside data: a null that an error left would show as "no projects".
  if (errors?.[0] || !data) throw new Failure(codeOf(answer) ?? `HTTP_${status}`, leaveMs);
  return later ? (await later).readView(request, data) : readAnswer(request, data);
}

const codeOf = ({ errors }: Body): string | undefined => errors?.[0]?.extensions?.code;
