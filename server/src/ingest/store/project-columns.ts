import type { Field } from '../mapping/fields.ts';
import { type Mapping, speaksOf } from '../mapping/mapping.ts';

/** A plain column of `project`, under the same name in what is staged. */
interface ProjectColumn {
  name: string;
  type: string;
  field: Field;
}

const axisColumns = (['Realisation', 'Partnerships', 'Budget', 'Measurement'] as const).flatMap(
  (axis): ProjectColumn[] => [
    { name: `maturity_${axis.toLowerCase()}`, type: 'smallint', field: `maturity${axis}` },
    { name: `maturity_${axis.toLowerCase()}_evidence`, type: 'text', field: `maturity${axis}Evidence` },
  ],
);

const projectColumns: readonly ProjectColumn[] = [
  { name: 'description', type: 'text', field: 'description' },
  { name: 'url', type: 'text', field: 'url' },
  { name: 'objectives', type: '"Objective"[]', field: 'objectives' },
  { name: 'status', type: '"ProjectStatus"', field: 'status' },
  { name: 'partners', type: 'text[]', field: 'partners' },
  { name: 'budget_planned', type: 'numeric(14,2)', field: 'budgetPlanned' },
  { name: 'budget_spent', type: 'numeric(14,2)', field: 'budgetSpent' },
  { name: 'started_on', type: 'date', field: 'startedOn' },
  { name: 'completed_on', type: 'date', field: 'completedOn' },
  ...axisColumns,
];

/** The columns that a mapping speaks of: what is written. */
export const toldColumns = (mapping: Mapping): readonly ProjectColumn[] =>
  projectColumns.filter(({ field }) => speaksOf(mapping, field));

/** Columns as a table, or a record, declares them, behind others. */
export const declared = (columns: readonly ProjectColumn[]): string =>
  columns.map(({ name, type }) => `, ${name} ${type}`).join('');
