import type { ProjectRow } from '../reads/project-row.ts';
import type { MaturitySource } from './maturity.ts';

type Assessment = Pick<
  ProjectRow,
  'maturityRealisation' | 'maturityPartnerships' | 'maturityBudget' | 'maturityMeasurement'
>;

const tally = (value: number | null) => ({ sum: value ?? 0, assessed: value === null ? 0 : 1 });

/** A single project's maturity, by the same rules as that of many. */
export const projectTallies = (project: Assessment): MaturitySource => ({
  projectCount: 1,
  maturity: {
    REALISATION: tally(project.maturityRealisation),
    PARTNERSHIPS: tally(project.maturityPartnerships),
    BUDGET: tally(project.maturityBudget),
    MEASUREMENT: tally(project.maturityMeasurement),
  },
});
