import { type MaturityAxis as AxisCode, maturityAxisLabels } from '../labels.ts';
import type { ProjectRow } from '../reads/project-row.ts';
import { builder } from './builder.ts';
import { MaturityAxis } from './enums.ts';
import { localeArgs } from './locale.ts';

interface AssessmentSource {
  axis: AxisCode;
  value: number | null;
  evidence: string | null;
}

export const Assessment = builder.objectRef<AssessmentSource>('Assessment').implement({
  description: 'What was assessed of a project on one axis of maturity.',
  fields: (t) => ({
    axis: t.expose('axis', { type: MaturityAxis, description: 'What was assessed.' }),
    label: t.string({
      description: 'The axis as readers know it.',
      args: localeArgs,
      resolve: ({ axis }, { locale }) => maturityAxisLabels[axis][locale],
    }),
    value: t.exposeInt('value', { nullable: true, description: 'From 0 to 4; null where not assessed.' }),
    evidence: t.exposeString('evidence', {
      nullable: true,
      description: 'What the value rests on; null where nobody said.',
    }),
  }),
});

/** The four axes, always all of them. */
export const assessmentsOf = (row: ProjectRow): AssessmentSource[] => [
  { axis: 'REALISATION', value: row.maturityRealisation, evidence: row.maturityRealisationEvidence },
  { axis: 'PARTNERSHIPS', value: row.maturityPartnerships, evidence: row.maturityPartnershipsEvidence },
  { axis: 'BUDGET', value: row.maturityBudget, evidence: row.maturityBudgetEvidence },
  { axis: 'MEASUREMENT', value: row.maturityMeasurement, evidence: row.maturityMeasurementEvidence },
];
