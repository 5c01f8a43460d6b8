import { GraphQLError } from 'graphql';
import { findCity } from '../reads/city.ts';
import type { Reads } from '../reads/reads.ts';
import { type Selection, withField } from '../reads/selection.ts';
import { versionOf } from '../statistics/version.ts';
import { builder } from './builder.ts';
import { CityKey, type CityKeyInput, cityName } from './city-key.ts';
import { editionForCity, editionOrCurrent } from './edition-argument.ts';
import { badUserInput } from './errors.ts';
import { Statistics } from './statistics.ts';
import { cityStatistics, editionStatistics, type StatisticsSource } from './statistics-source.ts';

/** What an event is made from, and what it turned out to be about. */
export interface ChangeEvent {
  found?: {
    version: string;
    editionId: number;
    cityId: number | null;
    /** Whether the edition was named, rather than found. */
    named: boolean;
  };
}

const StatisticsChange = builder.objectRef<StatisticsSource>('StatisticsChange').implement({
  description: 'The figures of a slice as they are now.',
  fields: (t) => ({
    version: t.string({
      description:
        'Differs from that of the event before: there is an event only where a figure changed. Opaque.',
      resolve: ({ edition, counts }) => versionOf(edition.code, counts),
    }),
    statistics: t.field({
      type: Statistics,
      description: 'The figures, all of them: an event replaces the one before.',
      resolve: (source) => source,
    }),
  }),
});

builder.subscriptionType({
  description:
    'What can be followed: over server-sent events (`Accept: text/event-stream`), by the distinct connections mode of graphql-sse, with POST or GET.',
});

builder.subscriptionField('statisticsChanged', (t) =>
  t.field({
    type: StatisticsChange,
    description:
      'The figures of an edition, or of a city in it: one event at once, then one whenever a figure changes. What is not published, unknown, or has published figures alone is an error.',
    args: {
      edition: t.arg.string({
        description:
          'The code of a published edition. Left out: the current one; for a city that takes no part in it, the latest it takes part in.',
      }),
      city: t.arg({ type: CityKey, description: 'The city to follow; the whole edition when left out.' }),
    },
    // Events are made by graphql/live, which executes this field once for each: nobody else subscribes to it.
    subscribe: (): AsyncIterable<ChangeEvent> => {
      throw new GraphQLError('Subscriptions are answered with events: send "Accept: text/event-stream".', {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
    resolve: async (event: ChangeEvent, { edition, city }, { reads }) => {
      const source = city == null ? await ofEdition(reads, edition) : await ofCity(reads, edition, city);
      event.found = {
        version: versionOf(source.edition.code, source.counts),
        editionId: source.edition.id,
        cityId: source.cityId,
        named: edition != null,
      };
      return source;
    },
  }),
);

async function ofEdition(reads: Reads, code: string | null | undefined): Promise<StatisticsSource> {
  const edition = editionOrCurrent(await reads.catalogue(), code, 'edition');
  return (await editionStatistics(reads, edition, null)) ?? onlyPublished(edition.code);
}

const participations: Selection = withField(new Map(), 'editions');

async function ofCity(
  reads: Reads,
  code: string | null | undefined,
  key: CityKeyInput,
): Promise<StatisticsSource> {
  const name = cityName(key);
  const catalogue = await reads.catalogue();
  const city = name === null ? null : await findCity(reads.read, name, catalogue.ids, participations);
  if (city === null) throw badUserInput('city', '"city": no published edition has such a city.');
  const edition = editionForCity(catalogue, city, code, 'edition');
  if (edition === null) {
    throw badUserInput('edition', `"edition": the city takes no part in the edition "${code}".`);
  }
  return (await cityStatistics(reads, edition, city)) ?? onlyPublished(edition.code);
}

function onlyPublished(code: string): never {
  throw badUserInput(
    'edition',
    `"edition": the edition "${code}" has published figures alone, which do not change by themselves.`,
  );
}
