import type { AnyFigures } from '../chart/model.ts';
import { views } from '../later.ts';
import { type Answer, readAnswer } from './answer.ts';
import { documentIds } from './document-ids.ts';
import type { EvolutionAnswer } from './evolution-answer.ts';
import { Failure } from './failure.ts';
import { questionOf } from './query.ts';
import type { RankingAnswer } from './ranking-answer.ts';
import type { FiguresRequest } from './request.ts';

interface Body {
  data?: (Answer & EvolutionAnswer & RankingAnswer) | null;
  errors?: { extensions?: { code?: string } }[];
}

/** Asks by the document's digest; its text is loaded and sent only to a server that is older than this script. */
export async function fetchFigures(
  request: FiguresRequest,
  signal: AbortSignal,
  cache: RequestCache,
): Promise<AnyFigures> {
  const later = request.view && views.load();
  const { document, variables: values } = questionOf(request);
  const variables = JSON.stringify(values);
  const { endpoint } = request;

  // A GET needs no preflight, and browsers and proxies can cache it.
  async function ask(named: Record<string, string>): Promise<Body & { status: number }> {
    const parameters = new URLSearchParams({ ...named, variables });
    const response = await fetch(`${endpoint}${endpoint.includes('?') ? '&' : '?'}${parameters}`, {
      cache,
      credentials: 'omit',
      headers: { accept: 'application/graphql-response+json, application/json' },
      signal,
    });
    const body: Body = await response.json().catch(() => ({}));
    return { ...body, status: response.status };
  }

  let answer = await ask({ documentId: `sha256:${documentIds[document]}` });
  if (codeOf(answer) === 'PERSISTED_QUERY_NOT_FOUND') {
    const { documents } = await import('./documents.ts');
    answer = await ask({ query: documents[document] });
  }
  const { data, errors, status } = answer;
  // Any error counts, even beside data: a null that an error left would show as "no projects".
  if (errors?.[0] || !data) throw new Failure(codeOf(answer) ?? `HTTP_${status}`);
  return later ? (await later).readView(request, data) : readAnswer(request, data);
}

const codeOf = ({ errors }: Body): string | undefined => errors?.[0]?.extensions?.code;
