import type { ProjectRow } from '../reads/project-row.ts';
import { Assessment, assessmentsOf } from './assessment.ts';
import { builder } from './builder.ts';
import { City } from './city.ts';
import { Edition } from './edition.ts';
import { Objective, ProjectStatus } from './enums.ts';
import { Maturity } from './maturity.ts';
import { projectTallies } from './project-tallies.ts';
import { Theme } from './theme.ts';

// What its fields are read from stands in reads/project-row.ts.
export const Project = builder.objectRef<ProjectRow>('Project');

builder.node(Project, {
  description: 'A digital project of a city, in one edition. What nobody said is null: nothing is made up.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'Its stable name within the edition.' }),
    title: t.exposeString('title', { description: 'Its title, in the language in which it was given.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it is about.' }),
    url: t.exposeString('url', { nullable: true, description: 'A page about it.' }),
    edition: t.field({
      type: Edition,
      description: 'The edition that lists it.',
      resolve: async ({ editionId }, _arguments, { reads }) =>
        (await reads.catalogue()).requireById(editionId),
    }),
    city: t.field({
      type: City,
      description: 'The city that leads it, and for which it counts.',
      resolve: ({ city }) => city,
    }),
    partnerCities: t.field({
      type: [City],
      description: 'Other participants that take part in it. It does not count for them.',
      // One that only drafts know of now is nobody's business but their editors'.
      resolve: async ({ partnerCities }, _arguments, { reads }) => {
        for (const { id } of partnerCities) reads.footprint.city(id);
        const catalogue = await reads.catalogue();
        return partnerCities.filter(({ editionIds }) => catalogue.visible(editionIds).length > 0);
      },
    }),
    theme: t.field({
      type: Theme,
      description: 'Its primary theme, under which it counts.',
      resolve: async ({ themeId }, _arguments, { reads }) =>
        (await reads.catalogue()).requireThemeById(themeId),
    }),
    secondaryThemes: t.field({
      type: [Theme],
      description: 'Up to two further themes, the more important first.',
      resolve: async ({ secondaryThemeIds }, _arguments, { reads }) => {
        const catalogue = await reads.catalogue();
        return secondaryThemeIds.map((themeId) => catalogue.requireThemeById(themeId));
      },
    }),
    objectives: t.expose('objectives', { type: [Objective], description: 'What it is for; may be empty.' }),
    status: t.expose('status', {
      type: ProjectStatus,
      nullable: true,
      description: 'How far it is; null when not known.',
    }),
    partners: t.exposeStringList('partners', {
      description: 'Its other partners, such as companies; may be empty.',
    }),
    budgetPlanned: t.exposeFloat('budgetPlanned', {
      nullable: true,
      description: 'Planned budget in euros; null when not known.',
    }),
    budgetSpent: t.exposeFloat('budgetSpent', {
      nullable: true,
      description: 'Budget spent so far in euros; null when not known.',
    }),
    startedOn: t.expose('startedOn', {
      type: 'Date',
      nullable: true,
      description: 'Its first day; null when not known.',
    }),
    completedOn: t.expose('completedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of its completion; null when not known.',
    }),
    maturity: t.field({
      type: Maturity,
      description: 'How mature it is; its coverage is that of its own four axes.',
      resolve: projectTallies,
    }),
    assessments: t.field({
      type: [Assessment],
      description: 'What was assessed of its maturity, on each of the four axes, and on what evidence.',
      resolve: assessmentsOf,
    }),
    version: t.exposeInt('version', {
      description: 'Counts the changes of the project; `updateProject` asks for it.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed here.' }),
  }),
});
