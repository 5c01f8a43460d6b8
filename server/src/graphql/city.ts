import { Area } from './area.ts';
import { builder } from './builder.ts';
import { CityKey, whereCity } from './city-key.ts';
import { clientOf } from './context.ts';
import { Edition } from './edition.ts';
import { editionForCity } from './edition-argument.ts';
import { CityKind } from './enums.ts';
import { Statistics } from './statistics.ts';
import { cityStatistics } from './statistics-source.ts';

/** Its present codes: those with no end, day or year. One selection for both fields, so that they are read together. */
const presentIdentifiers = {
  identifiers: { where: { validTo: null, validToYear: null }, select: { scheme: true, value: true } },
} as const;

interface Identified {
  identifiers: { scheme: 'INSEE' | 'SIREN'; value: string }[];
}

const identifier = ({ identifiers }: Identified, scheme: 'INSEE' | 'SIREN'): string | null =>
  identifiers.find((candidate) => candidate.scheme === scheme)?.value ?? null;

export const City = builder.prismaNode('City', {
  description: 'A participant: a commune, an intercommunality, or both answering together.',
  id: { field: 'id' },
  select: { id: true },
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
    inseeCode: t.string({
      nullable: true,
      description: 'Its present INSEE code, if it is a commune: five characters, such as `13055`.',
      select: presentIdentifiers,
      resolve: (city) => identifier(city, 'INSEE'),
    }),
    siren: t.string({
      nullable: true,
      description: 'Its present SIREN: nine digits, such as `242900314`.',
      select: presentIdentifiers,
      resolve: (city) => identifier(city, 'SIREN'),
    }),
    population: t.exposeInt('population', {
      nullable: true,
      description: 'Its inhabitants (population municipale), in the year `populationYear`.',
    }),
    populationYear: t.exposeInt('populationYear', {
      nullable: true,
      description: 'The year of `population`: not that of the edition.',
    }),
    department: t.field({
      type: Area,
      nullable: true,
      description: 'Its department; of an intercommunality the one where most of its inhabitants live.',
      select: { department: { select: { code: true, name: true } } },
      resolve: ({ department }) => department,
    }),
    region: t.field({
      type: Area,
      nullable: true,
      description: 'The region that its department lies in.',
      select: { region: { select: { code: true, name: true } } },
      resolve: ({ region }) => region,
    }),
  }),
});

// What refers to other types comes apart: types that refer to each other in one expression can't be inferred.
builder.prismaObjectFields(City, (t) => ({
  editions: t.field({
    type: [Edition],
    description: 'The published editions that it takes part in, the latest first.',
    select: { id: true },
    resolve: async ({ id }, _arguments, { reads }) => {
      const [catalogue, ids] = await Promise.all([reads.catalogue(), reads.editionsOfCity(id)]);
      return ids.map((editionId) => catalogue.requireById(editionId));
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
    select: { id: true },
    resolve: async (city, { edition: code }, { reads }) => {
      const edition = await editionForCity(reads, city.id, code, 'edition');
      return edition === null ? null : cityStatistics(reads, edition, city);
    },
  }),
}));

builder.queryField('city', (t) =>
  t.prismaField({
    type: City,
    nullable: true,
    description:
      'One participant, by its slug, code or id, former ones included. Null where no published edition has it.',
    args: { by: t.arg({ type: CityKey, required: true, description: 'Exactly one of its keys.' }) },
    resolve: async (query, _root, { by }, context) => {
      const where = whereCity(by, await context.reads.catalogue());
      return await clientOf(context).city.findFirst({ ...query, where });
    },
  }),
);
