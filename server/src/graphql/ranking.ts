import { findCity } from '../reads/city.ts';
import type { CityPlace, RankedCities } from '../reads/city-ranking.ts';
import { rankEdition } from '../reads/columns/known-ranking.ts';
import type { Selection } from '../reads/selection.ts';
import type { Counts } from '../statistics/counts.ts';
import { wilsonInterval } from '../statistics/interval.ts';
import { roundedPercent } from '../statistics/percent.ts';
import { builder } from './builder.ts';
import { City, cityAgain } from './city.ts';
import { CityKey, cityName } from './city-key.ts';
import { Edition } from './edition.ts';
import { editionOrCurrent } from './edition-argument.ts';
import { badUserInput } from './errors.ts';
import { isPageSize } from './page-arguments.ts';
import { selected } from './selection.ts';
import { Interval } from './share.ts';
import { Theme } from './theme.ts';

type Catalogued = ReturnType<typeof editionOrCurrent>;

interface Ranking extends RankedCities {
  edition: Catalogued;
  theme: Catalogued['themes'][number] | null;
  counts: Counts;
  first: number;
  cityId: number | null;
}

/** A city's id alone. */
const noFields: Selection = new Map();

/** Whether shares are ranked, or plain numbers of projects. */
type Place = CityPlace & { shared: boolean };

const CityRank = builder.objectRef<Place>('CityRank').implement({
  description: 'A city’s place in a ranking.',
  fields: (t) => ({
    city: t.field({
      type: City,
      description: 'The city that has this place.',
      resolve: ({ cityId }, _arguments, context, info) => cityAgain(context, cityId, selected(info)),
    }),
    rank: t.exposeInt('rank', {
      description: 'From 1; cities with equal values share a rank, and the next one skips them (1 2 2 4).',
    }),
    count: t.exposeInt('count', {
      description: 'How many of its projects have the theme as their primary one; without a theme, all.',
    }),
    projectCount: t.exposeInt('projectCount', { description: 'How many projects it has in the edition.' }),
    share: t.float({
      nullable: true,
      description: '`count` divided by `projectCount`, 0 to 1: what is ranked. Null without a theme.',
      resolve: ({ count, projectCount, shared }) =>
        shared && projectCount > 0 ? count / projectCount : null,
    }),
    percent: t.int({
      nullable: true,
      description: 'The share as the whole number to print. Null without a theme.',
      resolve: ({ count, projectCount, shared }) =>
        shared && projectCount > 0 ? roundedPercent(count, projectCount) : null,
    }),
    interval: t.field({
      type: Interval,
      nullable: true,
      description:
        'How sure the share is, as a 95 % interval: where two of them overlap, the ranks may be chance. Null without a theme.',
      resolve: ({ count, projectCount, shared }) => (shared ? wilsonInterval(count, projectCount) : null),
    }),
  }),
});

const placeOf = (place: CityPlace, { theme }: Ranking): Place => ({ ...place, shared: theme !== null });

const CityRanking = builder.objectRef<Ranking>('CityRanking').implement({
  description:
    'The cities of an edition, ranked by the share of their projects that have a theme, or by how many projects they have.',
  fields: (t) => ({
    edition: t.field({
      type: Edition,
      description: 'The edition whose cities are ranked.',
      resolve: ({ edition }) => edition,
    }),
    theme: t.field({
      type: Theme,
      nullable: true,
      description: 'The theme; null where the number of projects is ranked.',
      resolve: ({ theme }) => theme,
    }),
    asOf: t.field({
      type: 'DateTime',
      description: 'The day that the figures speak of.',
      resolve: ({ edition }) => edition.asOf ?? edition.updatedAt,
    }),
    rankedCount: t.exposeInt('rankedCount', { description: 'How many cities are ranked.' }),
    unrankedCount: t.exposeInt('unrankedCount', {
      description: 'How many take part but have fewer projects than `minimum`.',
    }),
    projectCount: t.int({
      description: 'How many projects all the cities of the edition have.',
      resolve: ({ counts }) => counts.projectCount,
    }),
    count: t.int({
      description: 'How many of them have the theme; without a theme, all.',
      resolve: ({ counts, theme }) =>
        theme === null ? counts.projectCount : (counts.themes.get(theme.id) ?? 0),
    }),
    entries: t.field({
      type: [CityRank],
      description:
        'The first cities. Equals are in the order of how many projects they have, then of their names.',
      resolve: (ranking) => ranking.places.slice(0, ranking.first).map((place) => placeOf(place, ranking)),
    }),
    city: t.field({
      type: CityRank,
      nullable: true,
      description: 'The place of the city asked for, wherever it is; null where it is not ranked.',
      resolve: (ranking) => {
        const place = ranking.places.find(({ cityId }) => cityId === ranking.cityId);
        return place === undefined ? null : placeOf(place, ranking);
      },
    }),
  }),
});

builder.queryField('ranking', (t) =>
  t.field({
    type: CityRanking,
    nullable: true,
    description:
      'The cities of an edition in order: by the share of their projects that have `theme`, or by how many projects they have. Null where there is no project data.',
    args: {
      edition: t.arg.string({
        description: 'The code of a published edition; the current one when left out.',
      }),
      theme: t.arg.string({
        description: 'The code of one of its themes. Left out: by the number of projects.',
      }),
      minimum: t.arg.int({
        defaultValue: 5,
        required: true,
        description:
          'The fewest projects that a city must have for its share to be ranked: of one project, the share is always 0 or 1. Without a theme all cities are ranked.',
      }),
      first: t.arg.int({
        defaultValue: 10,
        required: true,
        description: 'How many cities to list, from 1 to 100.',
      }),
      city: t.arg({ type: CityKey, description: 'A city whose place is wanted wherever it is.' }),
    },
    resolve: async (_root, { edition: code, theme: themeCode, minimum, first, city }, { reads }) => {
      const catalogue = await reads.catalogue();
      const edition = editionOrCurrent(catalogue, code, 'edition');
      if (!isPageSize(first))
        throw badUserInput('first', `"first" is ${first}; a ranking lists 1 to 100 cities.`);
      if (minimum < 1) throw badUserInput('minimum', '"minimum" must be at least 1.');
      const theme =
        themeCode == null ? null : (edition.themes.find((each) => each.code === themeCode) ?? undefined);
      if (theme === undefined) {
        const known = edition.themes.map((each) => `"${each.code}"`).join(', ');
        throw badUserInput(
          'theme',
          `"theme": edition "${edition.code}" has no theme "${themeCode}". Its themes: ${known || 'none'}.`,
        );
      }
      if (!reads.hasProjects(edition)) return null;
      const name = city == null ? null : cityName(city);
      const found = name && (await findCity(reads.read, name, catalogue.ids, noFields));
      const cut = {
        editionId: edition.id,
        themeId: theme?.id ?? null,
        minimum,
        first,
        cityId: found?.id ?? null,
      };
      // Of the cities that take part, their projects and their names.
      reads.footprint.projects(edition.id);
      const [ranked, counts] = await Promise.all([
        rankEdition({ read: reads.noted, columns: reads.columns }, cut),
        reads.countsOfCut(edition.id, {}),
      ]);
      return { ...ranked, edition, theme, counts, first, cityId: cut.cityId };
    },
  }),
);
