import { barsVariables, commonVariables } from './bars-question.ts';
import type { CityKey } from './city-key.ts';
import type { DocumentName } from './documents.ts';
import type { FiguresRequest } from './request.ts';

export interface Question {
  document: DocumentName;
  /** In a fixed order, and only those that are not the document's defaults: caches key on their text. */
  variables: {
    locale: string;
    edition?: string;
    one?: true;
    city?: CityKey;
    panel?: true;
    compared?: true;
    other?: CityKey;
    theme?: string | true;
    first?: number;
    objective?: true;
    status?: true;
    maturity?: true;
  };
}

/** Which document to send for a request, and with what. The same request is always the same question. */
export function questionOf(request: FiguresRequest): Question {
  const { by, view: document = 'bars', theme, first } = request;
  if (document === 'bars') return { document, variables: barsVariables(request) };
  const variables = commonVariables(request);
  if (document === 'evolution') {
    // Every edition is part of it.
    const { edition: _, ...rest } = variables;
    return { document, variables: { ...rest, [by]: true } };
  }
  return {
    document,
    variables: {
      ...variables,
      ...(theme && { theme }),
      first: first || 10,
    },
  };
}
