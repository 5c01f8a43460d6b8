import type { Prisma } from '@barometre/prisma';
import type { Catalogue } from '../reads/catalogue.ts';
import { builder } from './builder.ts';
import { decodeGlobalId } from './global-id.ts';

export const CityKey = builder.inputType('CityKey', {
  description: 'One way to name a city: exactly one of these fields.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its `id`, as this API gave it out.' }),
    slug: t.string({ description: 'A present or former slug, such as `marseille`.' }),
    inseeCode: t.string({ description: 'A present or former INSEE code: five characters, such as `13055`.' }),
    siren: t.string({ description: 'A present or former SIREN: nine digits, such as `242900314`.' }),
  }),
});

interface CityKeyInput {
  id?: string | number | null | undefined;
  slug?: string | null | undefined;
  inseeCode?: string | null | undefined;
  siren?: string | null | undefined;
}

/** No city has this id: ids start at 1. */
const nobody: Prisma.CityWhereInput = { id: 0 };

/** The visible city that a key names; `nobody` for an id that names no city. */
export function whereCity(key: CityKeyInput, { visibleCities }: Catalogue): Prisma.CityWhereInput {
  if (key.id != null) {
    const decoded = decodeGlobalId(String(key.id));
    return decoded?.typename === 'City' ? { id: decoded.id, ...visibleCities } : nobody;
  }
  if (key.slug != null) return { slugs: { some: { slug: key.slug.toLowerCase() } }, ...visibleCities };
  const [scheme, code] =
    key.inseeCode != null ? (['INSEE', key.inseeCode] as const) : (['SIREN', key.siren] as const);
  if (code == null) return nobody;
  return { identifiers: { some: { scheme, value: code.toUpperCase() } }, ...visibleCities };
}
