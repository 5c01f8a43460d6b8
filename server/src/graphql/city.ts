import { findCities, findCity } from '../reads/city.ts';
import type { CityRow } from '../reads/city-row.ts';
import type { Selection } from '../reads/selection.ts';
import { Area } from './area.ts';
import { builder } from './builder.ts';
import { CityKey, cityName } from './city-key.ts';
import type { Context } from './context.ts';
import { Edition } from './edition.ts';
import { editionForCity } from './edition-argument.ts';
import { CityKind } from './enums.ts';
import { selected } from './selection.ts';
import { Statistics } from './statistics.ts';
import { cityStatistics } from './statistics-source.ts';

// What its fields are read from stands in reads/city-row.ts.
export const City = builder.objectRef<CityRow>('City');

builder.node(City, {
  description: 'A participant: a commune, an intercommunality, or both answering together.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Its name in addresses. Former slugs keep working as arguments.',
    }),
    name: t.exposeString('name', { description: 'Its name. Of an undisclosed participant: a number.' }),
    disclosed: t.exposeBoolean('disclosed', {
      description: 'Whether its identity was published. If not, all that could tell it is null.',
    }),
    kind: t.expose('kind', {
      type: CityKind,
      nullable: true,
      description: 'What it is; null when not disclosed.',
    }),
    inseeCode: t.exposeString('inseeCode', {
      nullable: true,
      description: 'Its present INSEE code, if it is a commune: five characters, such as `13055`.',
    }),
    siren: t.exposeString('siren', {
      nullable: true,
      description: 'Its present SIREN: nine digits, such as `242900314`.',
    }),
    population: t.exposeInt('population', {
      nullable: true,
      description: 'Its inhabitants (population municipale), in the year `populationYear`.',
    }),
    populationYear: t.exposeInt('populationYear', {
      nullable: true,
      description: 'The year of `population`: not that of the edition.',
    }),
    department: t.expose('department', {
      type: Area,
      nullable: true,
      description: 'Its department; of an intercommunality the one where most of its inhabitants live.',
    }),
    region: t.expose('region', {
      type: Area,
      nullable: true,
      description: 'The region that its department lies in.',
    }),
    editions: t.field({
      type: [Edition],
      description: 'The published editions that it takes part in, the latest first.',
      resolve: async ({ id, editionIds }, _arguments, { reads }) => {
        reads.footprint.city(id);
        return (await reads.catalogue()).visible(editionIds);
      },
    }),
    statistics: t.field({
      type: Statistics,
      nullable: true,
      description:
        'What its projects add up to. Null where it does not take part in the edition, or there is no project data.',
      args: {
        edition: t.arg.string({
          description:
            'The code of a published edition. Left out: the current one if the city takes part in it, else the latest it takes part in.',
        }),
      },
      resolve: async (city, { edition: code }, { reads }) => {
        reads.footprint.city(city.id);
        const edition = editionForCity(await reads.catalogue(), city, code, 'edition');
        return edition === null ? null : cityStatistics(reads, edition, city);
      },
    }),
    history: t.field({
      type: [Statistics],
      description:
        'What its projects added up to in each published edition that it takes part in and that has project data, the oldest first. Mind `comparableToPrevious` of their editions.',
      resolve: async (city, _arguments, { reads }) => {
        reads.footprint.city(city.id);
        const editions = (await reads.catalogue())
          .visible(city.editionIds)
          .filter((edition) => reads.hasProjects(edition));
        const counted = await Promise.all(editions.map((edition) => cityStatistics(reads, edition, city)));
        return counted.filter((statistics) => statistics !== null).reverse();
      },
    }),
  }),
});

/** A city again, with what is selected of it now. */
export const cityAgain = (context: Context, id: number, selection: Selection): Promise<CityRow> =>
  context.reads
    .batch<number, CityRow | undefined>(selection, async (ids) => {
      for (const id of ids) context.reads.footprint.city(id);
      const cities = await findCities(context.reads.noted, ids, selection);
      return ids.map((wanted) => cities.find((city) => city.id === wanted));
    })
    .load(id)
    .then((city) => {
      if (city === undefined) throw new Error(`city ${id} was withdrawn while it was read`);
      return city;
    });

builder.queryField('city', (t) =>
  t.field({
    type: City,
    nullable: true,
    description:
      'One participant, by its slug, code or id, former ones included. Null where no published edition has it.',
    args: { by: t.arg({ type: CityKey, required: true, description: 'Exactly one of its keys.' }) },
    resolve: async (_root, { by }, { reads }, info) => {
      const name = cityName(by);
      if (name === null) return null;
      const city = await findCity(reads.noted, name, (await reads.catalogue()).ids, selected(info));
      // Who is not there yet may be there after any change.
      if (city === null) reads.footprint.everything();
      else reads.footprint.city(city.id);
      return city;
    },
  }),
);
