import { findFigures } from '../reads/figures.ts';
import { Reads } from '../reads/reads.ts';
import { builder } from './builder.ts';
import { Objective } from './enums.ts';
import { localeArgs } from './locale.ts';
import { Source } from './source.ts';
import { Theme } from './theme.ts';

/** The figures of many editions, with their sources, in one statement. */
export const figuresOfEditions = (reads: Reads) =>
  reads.batch(
    'published figures',
    (editionIds: readonly number[]) => findFigures(Reads.clientOf(reads), editionIds),
    String,
  );

export const PublishedFigure = builder.prismaObject('PublishedFigure', {
  description: 'One number exactly as a source published it. Nothing is derived or rounded here.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'What is measured, e.g. `cityCount` or `theme.leisure.share`. Sources that disagree share a key.',
    }),
    label: t.string({
      description: 'What is measured, in words.',
      args: localeArgs,
      resolve: (figure, { locale }) => (locale === 'EN' ? figure.labelEn : figure.labelFr),
    }),
    value: t.exposeFloat('value', { description: 'The number, in `unit`.' }),
    unit: t.exposeString('unit', {
      description:
        'What the number counts: `cities`, `projects`, `projectsPerCity`, `inhabitants`, `percentOfProjects` or `percentOfCities`.',
    }),
    objective: t.expose('objective', {
      type: Objective,
      nullable: true,
      description: 'The objective it is about, if it is about one.',
    }),
  }),
});

builder.prismaObjectFields(PublishedFigure, (t) => ({
  theme: t.field({
    type: Theme,
    nullable: true,
    description: 'The theme it is about, if it is about one.',
    resolve: async ({ themeId }, _arguments, { reads }) =>
      themeId === null ? null : (await reads.catalogue()).requireThemeById(themeId),
  }),
  source: t.field({
    type: Source,
    description: 'Who published it.',
    resolve: async ({ id, editionId }, _arguments, { reads }) => {
      const figures = await figuresOfEditions(reads).load(editionId);
      const figure = figures.find((candidate) => candidate.id === id);
      if (figure === undefined) throw new Error(`figure ${id} was withdrawn while it was read`);
      return figure.source;
    },
  }),
  conflictsWith: t.field({
    type: [PublishedFigure],
    description: 'What other sources say of the same thing, where they disagree.',
    resolve: async ({ editionId, key, value }, _arguments, { reads }) =>
      (await figuresOfEditions(reads).load(editionId)).filter(
        (other) => other.key === key && other.value !== value,
      ),
  }),
}));
