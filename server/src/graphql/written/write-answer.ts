import { type ExecutionResult, GraphQLError, locatedError } from 'graphql';
import type { Reads } from '../../reads/reads.ts';
import type { AskedRoot } from './plan.ts';
import { type Writer, writeCities, writeProjects } from './write-lists.ts';
import { NewerThanCatalogue } from './written-project.ts';

/** The data of an answer as JSON. */
export interface Written {
  text: string;
}

const writers: Readonly<Record<string, Writer>> = { projects: writeProjects, cities: writeCities };

/**
 * Answers a query by writing what the database gives as text, in a statement for each of its fields: the same bytes as by execution.
 *
 * @returns a result where it failed, as execution would have it; null where only execution can answer, or say what is wrong
 */
export async function writeAnswer(
  roots: readonly AskedRoot[],
  reads: Reads,
): Promise<Written | ExecutionResult | null> {
  const texts: string[] = [];
  for (const field of await Promise.all(roots.map((root) => writeField(root, reads)))) {
    if (typeof field !== 'string') return field;
    texts.push(field);
  }
  return { text: `{${texts.join(',')}}` };
}

async function writeField(root: AskedRoot, reads: Reads): Promise<string | ExecutionResult | null> {
  try {
    const value = await writers[root.field]?.(root, reads);
    return value == null ? null : `"${root.key}":${value}`;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    if (error instanceof NewerThanCatalogue) {
      // Execution looks anew.
      reads.forget();
      return null;
    }
    // None of the fields may be null, so that one that fails takes all.
    return { data: null, errors: [locatedError(error, root.nodes, [root.key])] };
  }
}
