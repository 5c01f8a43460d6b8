import { type DocumentNode, GraphQLError, getOperationAST } from 'graphql';
import { costOf } from '../cost/cost-of.ts';
import { readDocument, validateDocument } from '../document/read-document.ts';
import { schema } from '../schema.ts';

/** A query that can be executed, and what it costs. */
export interface PreparedQuery {
  document: DocumentNode;
  operationName: string | null | undefined;
  variableValues: Readonly<Record<string, unknown>> | null | undefined;
  cost: number;
}

/** What is kept of each document: the costs of the same few questions that are asked of it again and again. */
const mostCosts = 100;
const costs = new WeakMap<DocumentNode, Map<string, number | null>>();

type Asked = Pick<PreparedQuery, 'operationName' | 'variableValues'>;

/** Undefined for what is no valid query, is not allowed, or can't be executed: others have the words for it. */
export function prepareQuery(text: string, asked: Asked): PreparedQuery | undefined {
  try {
    const document = readDocument(text);
    if (validateDocument(document).length > 0) return undefined;
    if (getOperationAST(document, asked.operationName)?.operation !== 'query') return undefined;
    const cost = rememberedCost(document, asked);
    return cost === null ? undefined : { document, ...asked, cost };
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function rememberedCost(document: DocumentNode, { operationName, variableValues }: Asked): number | null {
  const known = costs.get(document) ?? new Map<string, number | null>();
  costs.set(document, known);
  const key = JSON.stringify([operationName, variableValues]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const cost = costOf({ schema, document, operationName, variables: variableValues });
  if (known.size >= mostCosts) known.clear();
  // A key as long as a megabyte text is not worth keeping.
  if (key.length < 2_000) known.set(key, cost);
  return cost;
}
