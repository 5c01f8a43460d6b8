import type { Database } from '@barometre/prisma';
import type { Figures } from '@barometre/widget/chart';
import { buildQuery, Failure, readAnswer } from '@barometre/widget/data';
import { wordsOf } from '@barometre/widget/locales';
import { graphql } from 'graphql';
import { createContext } from '../../graphql/context.ts';
import { schema } from '../../graphql/schema.ts';
import { NothingThere, ParameterProblem } from '../request/problem.ts';

/** What the element asks for, whoever asks it. */
export type Wanted = Pick<
  Parameters<typeof buildQuery>[0],
  'city' | 'compare' | 'edition' | 'by' | 'language'
>;

/**
 * The figures that the element would show, from the very query that it would send.
 *
 * @throws {NothingThere} where there is no such city
 * @throws {ParameterProblem} where there is no such edition
 */
export async function findFigures(
  database: Pick<Database, 'client' | 'read'>,
  wanted: Wanted,
): Promise<Figures> {
  const request = { ...wanted, endpoint: '' };
  const { query, variables } = buildQuery(request);
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: { ...variables },
    contextValue: createContext(database),
  });
  for (const error of errors ?? []) {
    if (error.extensions['code'] !== 'BAD_USER_INPUT') throw error.originalError ?? error;
  }
  try {
    return readAnswer(request, data ?? {});
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw error.code === 'NOT_FOUND' ? unknownCity(wanted.city) : unknownEdition(wanted.edition);
  }
}

const unknownCity = (city: string) =>
  new NothingThere('city', {
    FR: wordsOf('fr').unknownCity(city),
    EN: wordsOf('en').unknownCity(city),
  });

const unknownEdition = (edition: string) =>
  new ParameterProblem('edition', {
    FR: wordsOf('fr').unknownEdition(edition),
    EN: wordsOf('en').unknownEdition(edition),
  });
