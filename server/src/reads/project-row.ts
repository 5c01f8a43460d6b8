import { type Objective, Prisma, type ProjectStatus } from '@barometre/prisma';
import { type CityRow, cityObject } from './city-row.ts';
import { type ColumnsOf, columnListOf, columnsByField } from './selection.ts';

/** What is read of a project: its id, and what the fields that are asked for need. */
export interface ProjectRow {
  id: number;
  reference: string;
  title: string;
  description: string | null;
  url: string | null;
  editionId: number;
  city: CityRow;
  /** Those that only drafts know of included: who asks may not see them all. */
  partnerCities: CityRow[];
  themeId: number;
  secondaryThemeIds: number[];
  objectives: Objective[];
  status: ProjectStatus | null;
  partners: string[];
  budgetPlanned: number | null;
  budgetSpent: number | null;
  /** Days, such as "2013-06-19". */
  startedOn: string | null;
  completedOn: string | null;
  maturityRealisation: number | null;
  maturityPartnerships: number | null;
  maturityBudget: number | null;
  maturityMeasurement: number | null;
  maturityRealisationEvidence: string | null;
  maturityPartnershipsEvidence: string | null;
  maturityBudgetEvidence: string | null;
  maturityMeasurementEvidence: string | null;
  version: number;
  updatedAt: Date;
}

const maturity = {
  maturityRealisation: Prisma.sql`p.maturity_realisation`,
  maturityPartnerships: Prisma.sql`p.maturity_partnerships`,
  maturityBudget: Prisma.sql`p.maturity_budget`,
  maturityMeasurement: Prisma.sql`p.maturity_measurement`,
};

const evidence = {
  maturityRealisationEvidence: Prisma.sql`p.maturity_realisation_evidence`,
  maturityPartnershipsEvidence: Prisma.sql`p.maturity_partnerships_evidence`,
  maturityBudgetEvidence: Prisma.sql`p.maturity_budget_evidence`,
  maturityMeasurementEvidence: Prisma.sql`p.maturity_measurement_evidence`,
};

/**
 * The fields that are an expression on `project p` each. What the drivers read in different ways, or as a day in the zone of
 * this process, is read as text or number.
 */
export const plainProjectColumns = {
  reference: () => Prisma.sql`p.reference`,
  title: () => Prisma.sql`p.title`,
  description: () => Prisma.sql`p.description`,
  url: () => Prisma.sql`p.url`,
  objectives: () => Prisma.sql`p.objectives::text[]`,
  status: () => Prisma.sql`p.status::text`,
  partners: () => Prisma.sql`p.partners`,
  startedOn: () => Prisma.sql`p.started_on::text`,
  completedOn: () => Prisma.sql`p.completed_on::text`,
  version: () => Prisma.sql`p.version`,
};

/** The columns of `project p` by the field that needs them. */
const fields: ColumnsOf<ProjectRow> = {
  ...columnsByField(plainProjectColumns),
  edition: () => ({ editionId: Prisma.sql`p.edition_id` }),
  city: (nested) => ({
    city: Prisma.sql`(select ${cityObject(nested)} from city c where c.id = p.city_id)`,
  }),
  partnerCities: (nested) => ({
    partnerCities: Prisma.sql`coalesce((
      select json_agg(${cityObject(nested)} order by c.id)
      from project_partner_city pc join city c on c.id = pc.city_id where pc.project_id = p.id), '[]')`,
  }),
  theme: () => ({ themeId: Prisma.sql`p.theme_id` }),
  secondaryThemes: () => ({
    secondaryThemeIds: Prisma.sql`array(
      select st.theme_id from project_secondary_theme st where st.project_id = p.id order by st.position)`,
  }),
  budgetPlanned: () => ({ budgetPlanned: Prisma.sql`p.budget_planned::float8` }),
  budgetSpent: () => ({ budgetSpent: Prisma.sql`p.budget_spent::float8` }),
  maturity: () => maturity,
  assessments: () => ({ ...maturity, ...evidence }),
  updatedAt: () => ({ updatedAt: Prisma.sql`p.updated_at` }),
};

/** The columns of `project p`, for a SELECT. */
export const projectColumns = columnListOf(fields, Prisma.sql`p.id`);

/** The fields that this file knows, for the test that holds it against the schema. */
export const projectFields: readonly string[] = Object.keys(fields);
