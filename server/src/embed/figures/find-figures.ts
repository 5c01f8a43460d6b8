import type { AnyFigures } from '@barometre/widget/chart';
import { buildQuery, Failure, type FiguresRequest, readAnyAnswer } from '@barometre/widget/data';
import { wordsOf } from '@barometre/widget/locales';
import { graphql } from 'graphql';
import type { ReadDatabase } from '../../graphql/ask.ts';
import { createContext } from '../../graphql/context.ts';
import { schema } from '../../graphql/schema.ts';
import { NothingThere, ParameterProblem } from '../request/problem.ts';

/** What the element asks for, whoever asks it. */
export type Wanted = Omit<FiguresRequest, 'endpoint'>;

/**
 * The figures that the element would show, from the very query that it would send.
 *
 * @throws {NothingThere} where there is no such city
 * @throws {ParameterProblem} where there is no such edition or theme
 */
export async function findFigures(database: ReadDatabase, wanted: Wanted): Promise<AnyFigures> {
  const request = { ...wanted, endpoint: '' };
  const { query, variables } = buildQuery(request);
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: { ...variables },
    contextValue: createContext(database),
  });
  for (const { extensions, originalError, message } of errors ?? []) {
    if (extensions['code'] !== 'BAD_USER_INPUT') throw originalError ?? new Error(message);
    if (extensions['argument'] === 'theme') throw unknownTheme(wanted.theme ?? '', message);
  }
  try {
    return readAnyAnswer(request, data ?? {});
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw error.code === 'NOT_FOUND' ? unknownCity(wanted.city) : unknownEdition(wanted.edition);
  }
}

const unknownTheme = (theme: string, message: string) =>
  new ParameterProblem('theme', {
    FR: `« theme » : cette édition n’a pas de thème « ${theme} ».`,
    EN: message,
  });

const unknownCity = (city: string) =>
  new NothingThere('city', {
    FR: wordsOf('fr').unknownCity(city),
    EN: wordsOf('en').unknownCity(city),
  });

export const unknownEdition = (edition: string) =>
  new ParameterProblem('edition', {
    FR: wordsOf('fr').unknownEdition(edition),
    EN: wordsOf('en').unknownEdition(edition),
  });
