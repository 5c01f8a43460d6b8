import { findErrata, findRevisions } from '../reads/corrections.ts';
import { Reads } from '../reads/reads.ts';
import { objectives, statuses } from '../statistics/counts.ts';
import type { Figures } from '../statistics/figures.ts';
import { builder } from './builder.ts';
import { Edition } from './edition.ts';
import { Objective, ProjectStatus } from './enums.ts';
import { inLocale, localeArgs } from './locale.ts';
import { Maturity } from './maturity.ts';

const errataOf = (reads: Reads) =>
  reads.batch('errata', (ids: readonly number[]) => findErrata(Reads.clientOf(reads), ids), String);

const revisionsOf = (reads: Reads) =>
  reads.batch('revisions', (ids: readonly number[]) => findRevisions(Reads.clientOf(reads), ids), String);

const Erratum = builder.prismaObject('Erratum', {
  description: 'A correction of a published edition, told to its readers.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When it was made.' }),
    reason: t.string({
      description: 'Why it was made.',
      args: localeArgs,
      resolve: ({ reasonFr, reasonEn }, { locale }) => inLocale(locale, reasonFr, reasonEn) ?? reasonFr,
    }),
    created: t.exposeInt('created', { description: 'How many projects it added.' }),
    updated: t.exposeInt('updated', { description: 'How many projects it changed.' }),
    removed: t.exposeInt('removed', { description: 'How many projects it took out.' }),
  }),
});

const ThemeCount = builder.objectRef<{ code: string; count: number }>('ThemeCount').implement({
  description: 'How many projects a theme had at that moment.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code that the theme had.' }),
    count: t.exposeInt('count', { description: 'Projects that had it as their primary theme.' }),
  }),
});

const ObjectiveCount = builder
  .objectRef<{ objective: (typeof objectives)[number]; count: number }>('ObjectiveCount')
  .implement({
    description: 'How many projects served an objective at that moment.',
    fields: (t) => ({
      objective: t.expose('objective', { type: Objective, description: 'What these projects served.' }),
      count: t.exposeInt('count', { description: 'How many projects served it.' }),
    }),
  });

const StatusCount = builder
  .objectRef<{ status: (typeof statuses)[number]; count: number }>('StatusCount')
  .implement({
    description: 'How many projects had a status at that moment.',
    fields: (t) => ({
      status: t.expose('status', { type: ProjectStatus, description: 'How far these projects were.' }),
      count: t.exposeInt('count', { description: 'How many projects had it.' }),
    }),
  });

const EditionRevision = builder
  .objectRef<{ revision: number; at: Date; figures: Figures }>('EditionRevision')
  .implement({
    description: 'The figures of an edition as they were published, or as a correction left them.',
    fields: (t) => ({
      revision: t.exposeInt('revision', {
        description: '1 at publication, then one more for each correction.',
      }),
      at: t.expose('at', { type: 'DateTime', description: 'When these figures were fixed.' }),
      projectCount: t.int({
        description: 'How many projects there were.',
        resolve: ({ figures }) => figures.projectCount,
      }),
      cityCount: t.int({
        description: 'How many cities had at least one project.',
        resolve: ({ figures }) => figures.cityCount,
      }),
      themes: t.field({
        type: [ThemeCount],
        description: 'How many projects each theme had.',
        resolve: ({ figures }) => Object.entries(figures.themes).map(([code, count]) => ({ code, count })),
      }),
      objectives: t.field({
        type: [ObjectiveCount],
        description: 'How many projects served each objective.',
        resolve: ({ figures }) =>
          objectives.map((objective) => ({ objective, count: figures.objectives[objective] })),
      }),
      statuses: t.field({
        type: [StatusCount],
        description: 'How many projects had each status, of those whose status was known.',
        resolve: ({ figures }) => statuses.map((status) => ({ status, count: figures.statuses[status] })),
      }),
      maturity: t.field({
        type: Maturity,
        description: 'How mature the projects were together.',
        resolve: ({ figures }) => figures,
      }),
    }),
  });

builder.prismaObjectFields(Edition, (t) => ({
  errata: t.field({
    type: [Erratum],
    description: 'The corrections that were made to it since it was published, the latest first.',
    resolve: ({ id }, _arguments, { reads }) => errataOf(reads).load(id),
  }),
  revision: t.int({
    description:
      'Which of its `revisions` it shows: 1 as it was published, one more for each correction; 0 for a draft that never was.',
    resolve: async ({ id, status }, _arguments, { reads }) => {
      const [latest] = await revisionsOf(reads).load(id);
      return latest?.revision ?? (status === 'PUBLISHED' ? 1 : 0);
    },
  }),
  revisions: t.field({
    type: [EditionRevision],
    description:
      'Its figures as they were fixed at publication and after each correction, the latest first. Of an edition that came with the installation, from its first correction on.',
    resolve: ({ id }, _arguments, { reads }) => revisionsOf(reads).load(id),
  }),
}));
