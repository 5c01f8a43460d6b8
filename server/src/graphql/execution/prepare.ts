import { type DocumentNode, GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import { costOf, fragmentsOf } from '../cost/cost-of.ts';
import { readDocument, validateDocument } from '../document/read-document.ts';
import { schema } from '../schema.ts';
import { type AskedRoot, planOf } from '../written/plan.ts';

/** A query that can be executed, and what it costs. */
export interface PreparedQuery {
  document: DocumentNode;
  operationName: string | null | undefined;
  variableValues: Readonly<Record<string, unknown>> | null | undefined;
  cost: number;
  /** How to write the answer as text, if it can be written. */
  plan: readonly AskedRoot[] | undefined;
}

/** What is found out about a question before it is asked of the database. */
type Known = Pick<PreparedQuery, 'cost' | 'plan'>;

/** What is kept of each document: the same few questions that are asked of it again and again. */
const mostQuestions = 100;
const questions = new WeakMap<DocumentNode, Map<string, Known | null>>();

type Asked = Pick<PreparedQuery, 'operationName' | 'variableValues'>;

/** Undefined for what is no valid query, is not allowed, or can't be executed: others have the words for it. */
export function prepareQuery(text: string, asked: Asked): PreparedQuery | undefined {
  try {
    const document = readDocument(text);
    if (validateDocument(document).length > 0) return undefined;
    if (getOperationAST(document, asked.operationName)?.operation !== 'query') return undefined;
    const known = remembered(document, asked);
    return known === null ? undefined : { document, ...asked, ...known };
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function remembered(document: DocumentNode, asked: Asked): Known | null {
  const known = questions.get(document) ?? new Map<string, Known | null>();
  questions.set(document, known);
  const key = JSON.stringify([asked.operationName, asked.variableValues]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const question = lookInto(document, asked);
  if (known.size >= mostQuestions) known.clear();
  // A key as long as a megabyte text is not worth keeping.
  if (key.length < 2_000) known.set(key, question);
  return question;
}

function lookInto(document: DocumentNode, { operationName, variableValues }: Asked): Known | null {
  const operation = getOperationAST(document, operationName);
  const cost = costOf({ schema, document, operationName, variables: variableValues });
  if (operation == null || cost === null) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  const plan = planOf({ schema, fragments: fragmentsOf(document), variables: coerced ?? {} }, operation);
  return { cost, plan };
}
