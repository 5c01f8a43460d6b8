import { documents } from './documents.ts';
import { type Question, questionOf } from './query.ts';
import type { FiguresRequest } from './request.ts';

export interface Query {
  query: string;
  variables: Question['variables'];
}

/** A request's question in full: what a server asks itself. */
export function buildQuery(request: FiguresRequest): Query {
  const { document, variables } = questionOf(request);
  return { query: documents[document], variables };
}
