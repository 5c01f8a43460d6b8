import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
} from 'graphql';
import { maxCost } from '../limits.ts';
import { type Cost, measure, TooManyFields } from './measure.ts';

/** What a client asks: a valid document, which of its operations, and with which values. */
export interface Question {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * What an operation costs in points, before anything of it runs. Null where it can't be executed at all, which its
 * execution tells better.
 *
 * @throws {GraphQLError} QUERY_TOO_COMPLEX saying what it costs, what is allowed, and where most of it goes
 */
export function costOf({ schema, document, operationName, variables }: Question): number | null {
  const operation = getOperationAST(document, operationName);
  if (operation == null) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (coerced === undefined) return null;
  const asked = { schema, fragments: fragmentsOf(document), variables: coerced };
  try {
    const cost = measure(asked, operation);
    const points = Math.max(1, Math.ceil(cost.points));
    if (points > maxCost) throw tooComplex(points, cost);
    return points;
  } catch (error) {
    throw error instanceof TooManyFields ? tooManyFields() : error;
  }
}

export const fragmentsOf = ({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

/** Beyond any number that means something to somebody. */
const uncountable = 1e9;

const readable = (points: number): string =>
  points > uncountable ? 'more than 1000000000' : String(Math.ceil(points));

function tooComplex(points: number, { costliest }: Cost): GraphQLError {
  return new GraphQLError(
    `This costs ${readable(points)} points, and ${maxCost} are allowed: most of it is "${costliest.path}", ${readable(costliest.points)} points. Ask for smaller pages ("first"), fewer levels, or in several requests.`,
    {
      extensions: {
        code: 'QUERY_TOO_COMPLEX',
        cost: { requested: Math.min(points, uncountable), limit: maxCost, costliest: costliest.path },
      },
    },
  );
}

const tooManyFields = () =>
  new GraphQLError(
    'The fragments of this document repeat each other into more fields than any sensible one has: ask for less, or in several requests.',
    { extensions: { code: 'QUERY_TOO_COMPLEX' } },
  );
