import type { Objective, ProjectStatus } from '@barometre/prisma';
import type { CityKey } from '../places/place.ts';

/**
 * A project as it is staged, under the names of its columns in the database. What the mapping does not speak of is absent, what
 * a cell leaves open is null.
 */
export interface StagedProject {
  reference: string;
  title: string;
  /** False where the title was made from the description or the reference: it then never replaces a written one. */
  title_given: boolean;
  city: CityKey | null;
  theme: string | null;
  description?: string | null;
  url?: string | null;
  secondary_themes?: readonly string[];
  objectives?: readonly Objective[];
  status?: ProjectStatus | null;
  partners?: readonly string[];
  partner_cities?: readonly CityKey[];
  budget_planned?: string | null;
  budget_spent?: string | null;
  started_on?: string | null;
  completed_on?: string | null;
  maturity_realisation?: number | null;
  maturity_realisation_evidence?: string | null;
  maturity_partnerships?: number | null;
  maturity_partnerships_evidence?: string | null;
  maturity_budget?: number | null;
  maturity_budget_evidence?: string | null;
  maturity_measurement?: number | null;
  maturity_measurement_evidence?: string | null;
}

export interface StagedRow {
  row: number;
  /** Whether it has no error: only then can it be committed. */
  valid: boolean;
  project: StagedProject;
}
