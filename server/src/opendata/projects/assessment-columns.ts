import { type MaturityAxis, maturityAxes, maturityAxisLabels } from '../../labels.ts';
import type { Column, Value } from '../column.ts';
import type { ProjectRow } from './project-rows.ts';

const assessmentOf: Readonly<Record<MaturityAxis, (row: ProjectRow) => Value>> = {
  REALISATION: ({ maturityRealisation }) => maturityRealisation,
  PARTNERSHIPS: ({ maturityPartnerships }) => maturityPartnerships,
  BUDGET: ({ maturityBudget }) => maturityBudget,
  MEASUREMENT: ({ maturityMeasurement }) => maturityMeasurement,
};

const evidenceOf: Readonly<Record<MaturityAxis, (row: ProjectRow) => Value>> = {
  REALISATION: ({ maturityRealisationEvidence }) => maturityRealisationEvidence,
  PARTNERSHIPS: ({ maturityPartnershipsEvidence }) => maturityPartnershipsEvidence,
  BUDGET: ({ maturityBudgetEvidence }) => maturityBudgetEvidence,
  MEASUREMENT: ({ maturityMeasurementEvidence }) => maturityMeasurementEvidence,
};

/** How mature a project is, axis by axis, and what that rests on. */
export const assessmentColumns: readonly Column<ProjectRow>[] = [
  ...maturityAxes.flatMap(axisColumns),
  {
    name: 'maturity_score',
    type: 'number',
    title: { fr: 'Maturité', en: 'Maturity' },
    description: {
      fr: 'La moyenne des axes évalués × 25, de 0 à 100 ; vide si moins de trois axes sont évalués. Calculée : un import l’ignore.',
      en: 'The mean of the assessed axes × 25, from 0 to 100; empty where fewer than three axes are assessed. Computed: an import ignores it.',
    },
    constraints: { minimum: 0, maximum: 100 },
    value: ({ maturityScore }) => maturityScore,
  },
];

function axisColumns(axis: MaturityAxis): Column<ProjectRow>[] {
  const { FR, EN } = maturityAxisLabels[axis];
  const name = `maturity_${axis.toLowerCase()}`;
  return [
    {
      name,
      type: 'integer',
      title: { fr: `Maturité : ${FR.toLowerCase()}`, en: `Maturity: ${EN.toLowerCase()}` },
      description: {
        fr: 'De 0 à 4 ; vide si cet axe n’est pas évalué.',
        en: 'From 0 to 4; empty where this axis is not assessed.',
      },
      constraints: { minimum: 0, maximum: 4 },
      value: assessmentOf[axis],
    },
    {
      name: `${name}_evidence`,
      type: 'string',
      title: { fr: `Justification : ${FR.toLowerCase()}`, en: `Evidence: ${EN.toLowerCase()}` },
      description: { fr: 'Ce sur quoi l’évaluation repose.', en: 'What the assessment rests on.' },
      value: evidenceOf[axis],
    },
  ];
}
