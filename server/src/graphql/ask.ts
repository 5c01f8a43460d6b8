import { type DocumentNode, execute } from 'graphql';
import type { ReadSource } from '../reads/reads.ts';
import { createContext } from './context.ts';
import { schema } from './schema.ts';

/** What a page reads from. */
export type ReadDatabase = ReadSource;

/**
 * Asks the API, without a request in between: what a page shows is what anybody would get for the same question.
 *
 * @throws {GraphQLError} what the API would refuse
 */
export async function ask<Data>(
  database: ReadDatabase,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const { data, errors } = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: createContext(database),
  });
  const [error] = errors ?? [];
  if (error !== undefined) throw error;
  return data as Data;
}
