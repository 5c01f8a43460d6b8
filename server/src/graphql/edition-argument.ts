import type { Catalogue, CatalogueEdition } from '../reads/catalogue.ts';
import type { CityRow } from '../reads/city-row.ts';
import { badUserInput } from './errors.ts';

/** The edition with that code. @throws BAD_USER_INPUT naming the argument and what there is instead */
export function requireEdition(catalogue: Catalogue, code: string, argument: string): CatalogueEdition {
  const edition = catalogue.byCode(code);
  if (edition !== undefined) return edition;
  const known = catalogue.editions.map(({ code: other }) => `"${other}"`).join(', ');
  throw badUserInput(
    argument,
    `"${argument}": there is no published edition "${code}". Published editions: ${known}.`,
  );
}

/** The edition with that code; without a code the current one. @throws BAD_USER_INPUT when there is none */
export function editionOrCurrent(
  catalogue: Catalogue,
  code: string | null | undefined,
  argument: string,
): CatalogueEdition {
  if (code !== null && code !== undefined) return requireEdition(catalogue, code, argument);
  if (catalogue.current !== undefined) return catalogue.current;
  throw badUserInput(argument, `"${argument}": no edition is the current one yet, so name the one you want.`);
}

/** The same edition in two arguments, or in one of them. @throws BAD_USER_INPUT when they differ */
export function agreedEdition(
  edition: string | null | undefined,
  whereEdition: string | null | undefined,
): { code: string | undefined; argument: string } {
  if (edition != null && whereEdition != null && edition !== whereEdition) {
    throw badUserInput(
      'where.edition',
      `"where.edition" is "${whereEdition}" but "edition" is "${edition}": name the edition once, or the same one twice.`,
    );
  }
  return {
    code: edition ?? whereEdition ?? undefined,
    argument: edition != null ? 'edition' : 'where.edition',
  };
}

/**
 * The edition in which a city is looked at: the one asked for, if the city takes part in it; without one the current one,
 * else the latest that it takes part in.
 *
 * @returns null where it takes part in none of these
 */
export function editionForCity(
  catalogue: Catalogue,
  { editionIds }: Pick<CityRow, 'editionIds'>,
  code: string | null | undefined,
  argument: string,
): CatalogueEdition | null {
  const wanted = code == null ? catalogue.current : requireEdition(catalogue, code, argument);
  if (wanted !== undefined && editionIds.includes(wanted.id)) return wanted;
  return code == null ? (catalogue.visible(editionIds)[0] ?? null) : null;
}
