import type { CityKind, PrismaClient } from '@barometre/prisma';
import { parse } from 'graphql';
import { ask, type ReadDatabase } from '../../graphql/ask.ts';
import type { Language } from '../words/words.ts';

interface Area {
  code: string;
  name: string;
}

/** A city as its own page shows it. */
export interface FoundCity {
  slug: string;
  name: string;
  disclosed: boolean;
  kind: CityKind | null;
  inseeCode: string | null;
  siren: string | null;
  population: number | null;
  populationYear: number | null;
  department: Area | null;
  region: Area | null;
  /** The published editions that it takes part in, the latest first. */
  editions: { code: string; title: string }[];
}

const document = parse(`query City($by: CityKey!, $locale: Locale!) {
  city(by: $by) {
    slug name disclosed kind inseeCode siren population populationYear
    department { code name }
    region { code name }
    editions { code title(locale: $locale) }
  }
}`);

/** The city that an address names by a slug, an INSEE code or a SIREN, present or former; null where there is none. */
export async function findCity(
  database: ReadDatabase,
  language: Language,
  key: string,
): Promise<FoundCity | null> {
  const { city } = await ask<{ city: FoundCity | null }>(database, document, {
    by: keyOf(key),
    locale: language.toUpperCase(),
  });
  return city;
}

function keyOf(key: string): Record<string, string> {
  if (/^\d{9}$/.test(key)) return { siren: key };
  if (/^\d[\dab]\d{3}$/i.test(key)) return { inseeCode: key };
  return { slug: key };
}

/** What else it is called, officially. */
export async function findOtherNames(client: PrismaClient, slug: string): Promise<string[]> {
  const names = await client.cityName.findMany({
    where: { city: { slug } },
    select: { name: true },
    orderBy: { id: 'asc' },
  });
  return names.map(({ name }) => name);
}
