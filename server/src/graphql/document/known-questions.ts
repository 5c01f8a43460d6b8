import type { DocumentNode } from 'graphql';

/** What is kept of each document: the same few questions that are asked of it again and again. */
const mostQuestions = 100;

/** A key as long as a megabyte text is not worth keeping. */
const longestKey = 2_000;

/** What a document is asked for. */
interface Asked {
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What was found out about questions before they are executed, as long as their documents are remembered. */
export class KnownQuestions<Found> {
  readonly #ofDocument = new WeakMap<DocumentNode, Map<string, Found>>();

  /** What is known of a question, or is found out about it now. What can't be found out is not kept. */
  find(document: DocumentNode, { operationName, variables }: Asked, findOut: (key: string) => Found): Found {
    const known = this.#ofDocument.get(document) ?? new Map<string, Found>();
    this.#ofDocument.set(document, known);
    const key = JSON.stringify([operationName, variables]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = findOut(key);
    if (known.size >= mostQuestions) known.clear();
    if (key.length < longestKey) known.set(key, found);
    return found;
  }
}
