import { projectsLabel } from '../labels.ts';
import type { CatalogueEdition } from '../reads/catalogue.ts';
import { builder } from './builder.ts';
import { editionOrCurrent } from './edition-argument.ts';
import { EditionStatus, Provenance } from './enums.ts';
import { inLocale, localeArgs } from './locale.ts';
import { ProjectFilter } from './project-filter.ts';
import { figuresOfEditions, PublishedFigure } from './published-figure.ts';
import { Source } from './source.ts';
import { Statistics } from './statistics.ts';
import { editionStatistics } from './statistics-source.ts';
import { Theme } from './theme.ts';

export const editionTitle = (edition: Pick<CatalogueEdition, 'titleEn' | 'titleFr'>, locale: 'FR' | 'EN') =>
  locale === 'EN' ? edition.titleEn : edition.titleFr;

export const editionNotice = (
  edition: Pick<CatalogueEdition, 'noticeEn' | 'noticeFr'>,
  locale: 'FR' | 'EN',
) => inLocale(locale, edition.noticeFr, edition.noticeEn);

export const Edition = builder.prismaNode('Edition', {
  description: 'One campaign of the barometer, or a data set of another kind with a code of its own.',
  id: { field: 'id' },
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Its unique name in addresses and arguments, such as `2013`.',
    }),
    year: t.exposeInt('year', { description: 'The year that it speaks of.' }),
    title: t.string({
      description: 'What to call it in a heading or a citation.',
      args: localeArgs,
      resolve: (edition, { locale }) => editionTitle(edition, locale),
    }),
    projectsLabel: t.string({
      description:
        'What its projects are, in the plural and without a capital, for a heading: “digital projects”, “investment projects”. Simply “projects” where nobody said.',
      args: localeArgs,
      resolve: (edition, { locale }) => projectsLabel(edition)[locale],
    }),
    status: t.expose('status', { type: EditionStatus, description: 'Whether it is public.' }),
    version: t.exposeInt('version', {
      description: 'Counts the changes of what is said of the edition here; `updateEdition` asks for it.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When it was first published here; null for a draft and for what came with the installation.',
    }),
    current: t.exposeBoolean('current', {
      description:
        'Whether it is the one shown when no edition is named. The committee chooses it; one at most is.',
    }),
    provenance: t.expose('provenance', { type: Provenance, description: 'Where its figures come from.' }),
    notice: t.string({
      nullable: true,
      description:
        'One sentence to show with every figure of this edition, first, where its data is reconstructed. Null where no warning is due.',
      args: localeArgs,
      resolve: (edition, { locale }) => editionNotice(edition, locale),
    }),
    asOf: t.expose('asOf', {
      type: 'Date',
      nullable: true,
      description: 'The day that its figures speak of; null where only figures were published.',
    }),
    comparableToPrevious: t.boolean({
      nullable: true,
      description:
        'Whether its figures may be compared with those of `previous`. False is a break in the series; null for the first of a line.',
      // Where the previous edition may not be seen, nothing tells that it is there.
      resolve: async ({ previousId, comparableToPrevious }, _arguments, { reads }) =>
        previousId !== null && (await reads.catalogue()).byId(previousId) ? comparableToPrevious : null,
    }),
    methodology: t.string({
      nullable: true,
      description: 'How it was made: the panel, what was counted and how, and what to be careful about.',
      args: localeArgs,
      resolve: (edition, { locale }) => inLocale(locale, edition.methodologyFr, edition.methodologyEn),
    }),
  }),
});

// What refers to other types comes apart: types that refer to each other in one expression can't be inferred.
builder.prismaObjectFields(Edition, (t) => ({
  previous: t.field({
    type: Edition,
    nullable: true,
    description: 'The edition that it follows; null for the first of a line.',
    resolve: async ({ previousId }, _arguments, { reads }) =>
      previousId === null ? null : ((await reads.catalogue()).byId(previousId) ?? null),
  }),
  source: t.field({
    type: Source,
    description: 'Where it comes from. Quote it.',
    resolve: async ({ id }, _arguments, { reads }) => (await reads.catalogue()).requireById(id).source,
  }),
  themes: t.field({
    type: [Theme],
    description: 'Its themes, in its own order.',
    resolve: async ({ id }, _arguments, { reads }) => (await reads.catalogue()).requireById(id).themes,
  }),
  publishedFigures: t.field({
    type: [PublishedFigure],
    description: 'The figures that were published about it, each with its source.',
    resolve: ({ id }, _arguments, { reads }) => figuresOfEditions(reads).load(id),
  }),
  statistics: t.field({
    type: Statistics,
    nullable: true,
    description:
      'What its projects add up to, all of them or those that `where` selects. Null where there is no project data but published figures only.',
    args: {
      where: t.arg({
        type: ProjectFilter,
        description: 'Which projects to count; all of them when left out.',
      }),
    },
    resolve: async ({ id }, { where }, { reads }) =>
      editionStatistics(reads, (await reads.catalogue()).requireById(id), where),
  }),
}));

builder.queryFields((t) => ({
  edition: t.field({
    type: Edition,
    nullable: true,
    description: 'A published edition by its code; without a code, the current one.',
    args: { code: t.arg.string({ description: 'The code of a published edition, such as `2013`.' }) },
    resolve: async (_root, { code }, { reads }) => editionOrCurrent(await reads.catalogue(), code, 'code'),
  }),
  editions: t.field({
    type: [Edition],
    description: 'Every published edition, the latest first.',
    resolve: async (_root, _arguments, { reads }) => [...(await reads.catalogue()).editions],
  }),
}));
