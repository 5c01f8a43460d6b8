import type { Objective as ObjectiveCode, ProjectStatus as StatusCode } from '@barometre/prisma';
import { objectiveLabels, statusLabels } from '../labels.ts';
import type { CatalogueTheme } from '../reads/catalogue.ts';
import { changeInPoints, isComparable } from '../statistics/change.ts';
import { objectives, statuses } from '../statistics/counts.ts';
import { exclusiveShares, overlappingShares, type ShareOf } from '../statistics/share.ts';
import { locationQuotient } from '../statistics/specialisation.ts';
import { versionOf } from '../statistics/version.ts';
import { builder } from './builder.ts';
import { City, cityAgain } from './city.ts';
import { Edition } from './edition.ts';
import { agreedEdition, editionOrCurrent, requireEdition } from './edition-argument.ts';
import { Objective, ProjectStatus } from './enums.ts';
import { localeArgs } from './locale.ts';
import { Maturity } from './maturity.ts';
import { ProjectFilter } from './project-filter.ts';
import { selected } from './selection.ts';
import { Share } from './share.ts';
import { editionStatistics, type StatisticsSource } from './statistics-source.ts';
import { Theme } from './theme.ts';

type ThemeShare = ShareOf<CatalogueTheme> & { statistics: StatisticsSource };

const ThemeStatistic = builder.objectRef<ThemeShare>('ThemeStatistic').implement({
  description: 'One theme’s part of the projects, by their primary theme.',
  interfaces: [Share],
  fields: (t) => ({
    theme: t.field({
      type: Theme,
      description: 'The theme that these projects have as their primary one.',
      resolve: ({ category }) => category,
    }),
    specialisation: t.float({
      nullable: true,
      description:
        'The location quotient: its share here divided by its share in the whole edition. 2 is twice as present, 1 as in the edition. Null for the edition itself.',
      resolve: async ({ count, category: theme, statistics }, _arguments, { reads }) => {
        if (statistics.whole) return null;
        const edition = await reads.countsOfCut(statistics.edition.id, {});
        return locationQuotient(
          { count, total: statistics.counts.projectCount },
          { count: edition.themes.get(theme.id) ?? 0, total: edition.projectCount },
        );
      },
    }),
    change: t.float({
      nullable: true,
      description:
        'The change of its share since an earlier edition, in percentage points. Null without `since`, without project data or the theme there, or across a break in the series.',
      args: { since: t.arg.string({ description: 'The code of the earlier edition.' }) },
      resolve: async ({ count, category: theme, statistics }, { since }, { reads }) => {
        if (since == null) return null;
        const catalogue = await reads.catalogue();
        const earlier = requireEdition(catalogue, since, 'since');
        if (!isComparable(statistics.edition, earlier, (id) => catalogue.byId(id))) return null;
        const same = earlier.themes.find(({ code }) => code === theme.code);
        const then = same === undefined ? null : await statistics.countsIn(earlier);
        if (same === undefined || then === null) return null;
        return changeInPoints(
          { count, total: statistics.counts.projectCount },
          { count: then.themes.get(same.id) ?? 0, total: then.projectCount },
        );
      },
    }),
  }),
});

const ObjectiveStatistic = builder.objectRef<ShareOf<ObjectiveCode>>('ObjectiveStatistic').implement({
  description:
    'How many projects serve an objective. A project may serve several, so these do not sum to 100.',
  interfaces: [Share],
  fields: (t) => ({
    objective: t.expose('category', {
      type: Objective,
      description: 'The objective that these projects serve.',
    }),
    label: t.string({
      description: 'The objective as readers know it.',
      args: localeArgs,
      resolve: ({ category }, { locale }) => objectiveLabels[category][locale],
    }),
  }),
});

const StatusStatistic = builder.objectRef<ShareOf<StatusCode>>('StatusStatistic').implement({
  description: 'How many projects have a status, of those whose status is known.',
  interfaces: [Share],
  fields: (t) => ({
    status: t.expose('category', {
      type: ProjectStatus,
      description: 'The status that these projects have.',
    }),
    label: t.string({
      description: 'The status as readers know it.',
      args: localeArgs,
      resolve: ({ category }, { locale }) => statusLabels[category][locale],
    }),
  }),
});

export const Statistics = builder.objectRef<StatisticsSource>('Statistics').implement({
  description:
    'What a set of projects adds up to. A project counts once: for its lead city and its primary theme.',
  fields: (t) => ({
    edition: t.field({
      type: Edition,
      description: 'The edition that was counted.',
      resolve: ({ edition }) => edition,
    }),
    city: t.field({
      type: City,
      nullable: true,
      description: 'The city whose projects these are; null where it is not one city’s statistics.',
      resolve: ({ cityId }, _arguments, context, info) =>
        cityId === null ? null : cityAgain(context, cityId, selected(info)),
    }),
    version: t.string({
      description: 'Changes exactly when one of these figures does. Opaque.',
      resolve: ({ edition, counts }) => versionOf(edition.code, counts),
    }),
    asOf: t.field({
      type: 'DateTime',
      description: 'The day that the figures speak of.',
      resolve: ({ edition }) => edition.asOf ?? edition.updatedAt,
    }),
    cityCount: t.int({
      description: 'How many cities have at least one of these projects.',
      resolve: ({ counts }) => counts.cityCount,
    }),
    projectCount: t.int({ description: 'How many projects.', resolve: ({ counts }) => counts.projectCount }),
    statusKnownCount: t.int({
      description: 'Of how many projects the status is known.',
      resolve: ({ counts }) => counts.statusKnownCount,
    }),
    averageProjectsPerCity: t.float({
      nullable: true,
      description: '`projectCount` divided by `cityCount`; null where there is no project.',
      resolve: ({ counts }) => (counts.cityCount === 0 ? null : counts.projectCount / counts.cityCount),
    }),
    themes: t.field({
      type: [ThemeStatistic],
      description:
        'The breakdown by primary theme: every theme of the edition, in its order, with 0 where there is none.',
      resolve: (statistics) =>
        exclusiveShares(statistics.edition.themes, ({ id }) => statistics.counts.themes.get(id) ?? 0).map(
          (share) => ({
            ...share,
            statistics,
          }),
        ),
    }),
    objectives: t.field({
      type: [ObjectiveStatistic],
      description: 'How many projects serve each objective: all five, and a project may serve several.',
      resolve: ({ counts }) =>
        overlappingShares(objectives, (objective) => counts.objectives[objective], counts.projectCount),
    }),
    statuses: t.field({
      type: [StatusStatistic],
      description: 'The breakdown by status, of the projects whose status is known: all four statuses.',
      resolve: ({ counts }) => exclusiveShares(statuses, (status) => counts.statuses[status]),
    }),
    maturity: t.field({
      type: Maturity,
      description: 'How mature the projects are together.',
      resolve: ({ counts }) => counts,
    }),
  }),
});

builder.queryField('statistics', (t) =>
  t.field({
    type: Statistics,
    nullable: true,
    description:
      'What the projects of an edition add up to, all of them or those that `where` selects. Null where the edition has published figures only.',
    args: {
      edition: t.arg.string({
        description: 'The code of a published edition; the current one when left out.',
      }),
      where: t.arg({
        type: ProjectFilter,
        description: 'Which projects to count; all of them when left out.',
      }),
    },
    resolve: async (_root, { edition, where }, { reads }) => {
      const { code, argument } = agreedEdition(edition, where?.edition);
      return editionStatistics(reads, editionOrCurrent(await reads.catalogue(), code, argument), where);
    },
  }),
);
