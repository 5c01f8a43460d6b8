import type { Figures } from '../chart/model.ts';
import { type Answer, readAnswer } from './answer.ts';
import { buildQuery } from './build-query.ts';
import { Failure } from './failure.ts';
import type { FiguresRequest } from './request.ts';

interface Body {
  data?: Answer | null;
  errors?: { extensions?: { code?: string } }[];
}

/** One GET: it needs no preflight, and browsers and proxies can cache it. */
export async function fetchFigures(
  request: FiguresRequest,
  signal: AbortSignal,
  cache: RequestCache,
): Promise<Figures> {
  const { query, variables } = buildQuery(request);
  const { endpoint } = request;
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = await fetch(`${endpoint}${endpoint.includes('?') ? '&' : '?'}${parameters}`, {
    cache,
    credentials: 'omit',
    headers: { accept: 'application/graphql-response+json, application/json' },
    signal,
  });
  const { data, errors }: Body = await response.json().catch(() => ({}));
  const error = errors?.[0];
  // Any error counts, even beside data: a null that an error left would show as "no projects".
  if (error || !data) throw new Failure(error?.extensions?.code ?? `HTTP_${response.status}`);
  return readAnswer(request, data);
}
