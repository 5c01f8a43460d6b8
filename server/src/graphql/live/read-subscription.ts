import { type DocumentNode, type GraphQLError, getOperationAST, OperationTypeNode } from 'graphql';
import { costOf } from '../cost/cost-of.ts';
import { KnownQuestions } from '../document/known-questions.ts';
import { readDocument, validateDocument } from '../document/read-document.ts';
import { schema } from '../schema.ts';
import type { Registry } from '../trusted/registry.ts';
import { resolveDocument } from '../trusted/resolve-document.ts';

/** What a request gives, by GET or POST, before anything of it was looked at. */
export interface Parameters {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
  operationName?: unknown;
  variables?: unknown;
}

/** A subscription as it can be executed, once nothing is wrong with it. */
export interface Subscription {
  /** Equal for equal ones. */
  key: string;
  document: DocumentNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>> | undefined;
  errors: readonly GraphQLError[];
  /** In points; null where its execution tells what is wrong with it. */
  cost: number | null;
}

interface Trusted {
  trustedDocuments: Registry;
  trustedOnly: boolean;
}

/** Of many who follow the same, each asks for what was read for the first of them. */
const subscriptions = new KnownQuestions<Subscription>();

/** @throws {GraphQLError} for a text that can't be read, or may not be */
export function readSubscription(given: Parameters, trusted: Trusted): Subscription | null {
  const text = resolveDocument(given, trusted.trustedDocuments, trusted.trustedOnly);
  // Most questions are told from a subscription by this alone.
  if (typeof text !== 'string' || !text.includes('subscription')) return null;
  const document = readDocument(text);
  const operationName = typeof given.operationName === 'string' ? given.operationName : undefined;
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return null;
  const variables = isObject(given.variables) ? given.variables : undefined;
  return subscriptions.find(document, { operationName, variables }, (question) => {
    const errors = validateDocument(document);
    const cost = errors.length > 0 ? null : costOf({ schema, document, operationName, variables });
    return { key: JSON.stringify([text]) + question, document, operationName, variables, errors, cost };
  });
}

/** The parameters of a GET. What is JSON in them was found to be readable before. */
export const parametersIn = ({ searchParams }: URL): Parameters => ({
  query: searchParams.get('query') ?? undefined,
  documentId: searchParams.get('documentId'),
  operationName: searchParams.get('operationName') ?? undefined,
  variables: jsonIn(searchParams, 'variables'),
  extensions: jsonIn(searchParams, 'extensions'),
});

const jsonIn = (parameters: URLSearchParams, name: string): unknown =>
  JSON.parse(parameters.get(name) || 'null');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
