import type { OrderTerm } from '../reads/keyset.ts';
import { projectOrderColumns } from '../reads/project-page.ts';
import { builder } from './builder.ts';
import { SortDirection } from './enums.ts';

const ProjectOrderField = builder.enumType('ProjectOrderField', {
  description: 'What projects can be ordered by.',
  values: {
    TITLE: { description: 'Title, without regard to case and accents.' },
    CITY: { description: 'Name of the lead city.' },
    MATURITY: { description: 'Maturity score; projects without one come last.' },
    BUDGET_PLANNED: { description: 'Planned budget; projects without one come last.' },
    UPDATED_AT: { description: 'When it was last changed here.' },
  },
});

export const ProjectOrder = builder.inputType('ProjectOrder', {
  description:
    'One term of the order of projects. Ties are settled by the next term, and in the end by the id.',
  fields: (t) => ({
    field: t.field({ type: ProjectOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: SortDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Upwards unless you say otherwise.',
    }),
  }),
});

export interface ProjectOrderInput {
  field: keyof typeof projectOrderColumns;
  direction: 'ASC' | 'DESC';
}

/** The terms asked for; without any, the order in which the projects were entered. */
export const projectOrder = (orderBy: readonly ProjectOrderInput[] | null | undefined): OrderTerm[] =>
  (orderBy ?? []).map(({ field, direction }) => ({ name: field, direction, ...projectOrderColumns[field] }));
