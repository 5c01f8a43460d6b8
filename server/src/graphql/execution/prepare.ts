import { type DocumentNode, GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import { costOf, fragmentsOf } from '../cost/cost-of.ts';
import { KnownQuestions } from '../document/known-questions.ts';
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

const questions = new KnownQuestions<Known | null>();

type Asked = Pick<PreparedQuery, 'operationName' | 'variableValues'>;

/** Undefined for what is no valid query, is not allowed, or can't be executed: others have the words for it. */
export function prepareQuery(text: string, asked: Asked): PreparedQuery | undefined {
  try {
    const document = readDocument(text);
    if (validateDocument(document).length > 0) return undefined;
    if (getOperationAST(document, asked.operationName)?.operation !== 'query') return undefined;
    const { operationName, variableValues: variables } = asked;
    const known = questions.find(document, { operationName, variables }, () => lookInto(document, asked));
    return known === null ? undefined : { document, ...asked, ...known };
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function lookInto(document: DocumentNode, { operationName, variableValues }: Asked): Known | null {
  const operation = getOperationAST(document, operationName);
  const cost = costOf({ schema, document, operationName, variables: variableValues });
  if (operation == null || cost === null) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  const plan = planOf({ schema, fragments: fragmentsOf(document), variables: coerced ?? {} }, operation);
  return { cost, plan };
}
