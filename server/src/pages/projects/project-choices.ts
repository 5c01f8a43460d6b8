import type { PrismaClient } from '@barometre/prisma';
import type { ReadDatabase } from '../../graphql/ask.ts';
import { objectiveLabels, statusLabels } from '../../labels.ts';
import { findAreas, type ListedArea } from '../../reads/areas.ts';
import { type Catalogue, type CatalogueEdition, hasProjects } from '../../reads/catalogue.ts';
import { Reads } from '../../reads/reads.ts';
import { plainName } from '../plain-name.ts';
import type { Language } from '../words/words.ts';
import type { ListFilter } from './project-query.ts';

export interface Choice {
  value: string;
  label: string;
}

/** What each filter can be, in one edition. */
export interface ProjectChoices extends Record<Exclude<ListFilter, 'cities'>, Choice[]> {
  /** The edition that is shown: the one asked for if there is such a one, else the current one. */
  edition: CatalogueEdition | undefined;
  catalogue: Catalogue;
  editions: Choice[];
  /** Cities to suggest; null where there are too many of them. */
  cities: Choice[] | null;
  /** Those cities of the query that there are, by what was asked: a present or former slug, or a name. */
  askedCities: ReadonlyMap<string, Choice>;
  /** Codes of departments and regions without a city of the edition: they can be asked for, but are not offered. */
  elsewhere: ReadonlySet<string>;
}

/** More names than this would weigh more than the rest of the page. */
const mostSuggested = 300;

export async function findProjectChoices(
  database: ReadDatabase,
  language: Language,
  query: { edition: string; cities: readonly string[] },
): Promise<ProjectChoices> {
  const { client } = database;
  const catalogue = await new Reads(database).catalogue();
  const edition = catalogue.byCode(query.edition) ?? catalogue.current;
  const [areas, cities, askedCities] = await Promise.all([
    findAreas(client, edition?.id ?? 0),
    findCities(client, edition?.id ?? 0),
    findAskedCities(client, catalogue, query.cities),
  ]);
  const locale = language === 'fr' ? 'FR' : 'EN';
  const labelled = (labels: Readonly<Record<string, Readonly<Record<'FR' | 'EN', string>>>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label: label[locale] }));
  const themes = (edition?.themes ?? []).map(({ code, labelFr, labelEn }) => ({
    value: code,
    label: language === 'fr' ? labelFr : labelEn,
  }));
  const listed = (all: ListedArea[], text: (area: ListedArea) => string) =>
    all.map((area) => ({ value: area.code, label: text(area) }));
  return {
    edition,
    catalogue,
    editions: catalogue.editions
      .filter(hasProjects)
      .map(({ code, titleFr, titleEn }) => ({ value: code, label: language === 'fr' ? titleFr : titleEn })),
    cities: cities.length > mostSuggested ? null : cities,
    askedCities,
    themes,
    anyTheme: themes,
    objectives: labelled(objectiveLabels),
    statuses: labelled(statusLabels),
    departments: listed(areas.departments, ({ code, name }) => `${name} (${code})`),
    regions: listed(areas.regions, ({ name }) => name),
    elsewhere: new Set(
      Object.entries(areas).flatMap(([kind, all]) =>
        all.filter(({ taken }) => !taken).map(({ code }) => `${kind} ${code}`),
      ),
    ),
  };
}

async function findCities(client: PrismaClient, editionId: number): Promise<Choice[]> {
  const cities = await client.city.findMany({
    where: { participations: { some: { editionId } } },
    select: { slug: true, name: true },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: mostSuggested + 1,
  });
  return cities.map(({ slug, name }) => ({ value: slug, label: name }));
}

/** Who types a city may type its name. */
async function findAskedCities(
  client: PrismaClient,
  { ids }: Catalogue,
  asked: readonly string[],
): Promise<ReadonlyMap<string, Choice>> {
  if (asked.length === 0) return new Map();
  const slugs = await client.citySlug.findMany({
    where: {
      slug: { in: asked.map(plainName) },
      city: { participations: { some: { editionId: { in: ids } } } },
    },
    select: { slug: true, city: { select: { slug: true, name: true } } },
  });
  const bySlug = new Map(slugs.map(({ slug, city }) => [slug, { value: city.slug, label: city.name }]));
  return new Map(
    asked.flatMap((text) => {
      const city = bySlug.get(plainName(text));
      return city === undefined ? [] : [[text, city]];
    }),
  );
}
