import { type MaturityAxis as AxisCode, maturityAxes, maturityAxisLabels } from '../labels.ts';
import type { Counts } from '../statistics/counts.ts';
import { axisScore, maturityScore, type Score } from '../statistics/maturity.ts';
import { builder } from './builder.ts';
import { MaturityAxis } from './enums.ts';
import { localeArgs } from './locale.ts';

/** Tallies of the four axes, over how many projects. */
export type MaturitySource = Pick<Counts, 'maturity' | 'projectCount'>;

interface AxisSource extends Score {
  axis: AxisCode;
}

const axesOf = ({ maturity, projectCount }: MaturitySource): AxisSource[] =>
  maturityAxes.map((axis) => ({ axis, ...axisScore(maturity[axis], projectCount) }));

const AxisScore = builder.objectRef<AxisSource>('AxisScore').implement({
  description: 'The maturity on one axis.',
  fields: (t) => ({
    axis: t.expose('axis', { type: MaturityAxis, description: 'The axis that was assessed.' }),
    label: t.string({
      description: 'The axis as readers know it.',
      args: localeArgs,
      resolve: ({ axis }, { locale }) => maturityAxisLabels[axis][locale],
    }),
    score: t.exposeFloat('score', {
      nullable: true,
      description:
        'The mean of the assessed values (0 to 4) × 25, so 0 to 100; null where nothing is assessed.',
    }),
    coverage: t.exposeFloat('coverage', {
      description: 'Share of the projects assessed on this axis, 0 to 1.',
    }),
  }),
});

export const Maturity = builder.objectRef<MaturitySource>('Maturity').implement({
  description: 'How mature a project, or many together, are on four axes.',
  fields: (t) => ({
    score: t.float({
      nullable: true,
      description:
        'The unweighted mean of the assessed axes, 0 to 100; null where `coverage` is below 0.75, since too little is known.',
      resolve: (source) => maturityScore(axesOf(source)).score,
    }),
    coverage: t.float({
      description: 'The mean of the four axes’ coverage, 0 to 1.',
      resolve: (source) => maturityScore(axesOf(source)).coverage,
    }),
    axes: t.field({
      type: [AxisScore],
      description: 'The four axes, always all of them.',
      resolve: axesOf,
    }),
  }),
});
