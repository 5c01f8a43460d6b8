import type { CityKind as CityKindCode } from '@barometre/prisma';
import type { Catalogue } from '../reads/catalogue.ts';
import type { CityCut } from '../reads/city-page.ts';
import { builder } from './builder.ts';
import { requireEdition } from './edition-argument.ts';
import { CityKind } from './enums.ts';
import { checkedPopulation } from './population-range.ts';

export const CityFilter = builder.inputType('CityFilter', {
  description:
    'Which cities. Every field that is given must hold; the values of one list are alternatives, and an empty list selects nothing.',
  fields: (t) => ({
    edition: t.string({
      description: 'The code of a published edition they take part in; any when left out.',
    }),
    slugs: t.stringList({
      description:
        'Slugs, former ones included. The list keeps the order of the slugs unless `orderBy` is given. A slug that no participant has is no error: the list is shorter by it, so that a page about several cities stays up when one leaves.',
    }),
    kinds: t.field({ type: [CityKind], description: 'What they are.' }),
    departments: t.stringList({
      description: 'Department codes, such as `13` or `2A`; a code that no department has is an error.',
    }),
    regions: t.stringList({
      description: 'INSEE codes of regions, such as `93`; a code that no region has is an error.',
    }),
    populationMin: t.int({ description: 'The fewest inhabitants.' }),
    populationMax: t.int({ description: 'The most inhabitants.' }),
    search: t.string({
      description:
        'Words that must all occur in the present name, or in another one. Case and accents do not matter.',
    }),
  }),
});

export interface CityFilterInput {
  edition?: string | null | undefined;
  slugs?: readonly string[] | null | undefined;
  kinds?: readonly CityKindCode[] | null | undefined;
  departments?: readonly string[] | null | undefined;
  regions?: readonly string[] | null | undefined;
  populationMin?: number | null | undefined;
  populationMax?: number | null | undefined;
  search?: string | null | undefined;
}

/** The cities that a filter means. @throws BAD_USER_INPUT for an unknown edition or an impossible population */
export function cityCut(where: CityFilterInput | null | undefined, catalogue: Catalogue): CityCut {
  const code = where?.edition;
  const editionIds = code == null ? catalogue.ids : [requireEdition(catalogue, code, 'where.edition').id];
  if (where == null) return { editionIds };
  checkedPopulation('where', where);
  return {
    editionIds,
    slugs: where.slugs ?? undefined,
    kinds: where.kinds ?? undefined,
    departments: where.departments ?? undefined,
    regions: where.regions ?? undefined,
    populationMin: where.populationMin ?? undefined,
    populationMax: where.populationMax ?? undefined,
    search: where.search ?? undefined,
  };
}
