import type { CityName } from '../reads/city.ts';
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

export interface CityKeyInput {
  id?: string | number | null | undefined;
  slug?: string | null | undefined;
  inseeCode?: string | null | undefined;
  siren?: string | null | undefined;
}

/** What a key names; null for what can name no city. */
export function cityName(key: CityKeyInput): CityName | null {
  if (key.id != null) {
    const decoded = decodeGlobalId(String(key.id));
    return decoded?.typename === 'City' ? { id: decoded.id } : null;
  }
  if (key.slug != null) return { slug: key.slug.toLowerCase() };
  if (key.inseeCode != null) return { scheme: 'INSEE', code: key.inseeCode.toUpperCase() };
  return key.siren == null ? null : { scheme: 'SIREN', code: key.siren };
}
