import type { CityKind, Objective, PrismaClient, ProjectStatus } from '@barometre/prisma';
import type { CatalogueEdition } from '../../reads/catalogue.ts';
import { type ProjectCut, projectCutSql } from '../../reads/project-cut.ts';
import { presentIdentifierSql } from '../identifier-sql.ts';
import { Withdrawn } from '../withdrawn.ts';

/** Few enough to be held in memory, many enough that asking for them costs little. */
const batchSize = 500;

/** A project as it is exported, beside what is the same for its whole edition. */
export interface ProjectRow {
  id: number;
  reference: string;
  title: string;
  description: string | null;
  url: string | null;
  citySlug: string;
  cityName: string;
  cityKind: CityKind | null;
  inseeCode: string | null;
  siren: string | null;
  department: string | null;
  region: string | null;
  theme: string;
  secondaryThemes: string[];
  objectives: Objective[];
  status: ProjectStatus | null;
  partners: string[];
  /** Slugs. One that only drafts know of is nobody's business but their editors'. */
  partnerCities: string[];
  budgetPlanned: number | null;
  budgetSpent: number | null;
  startedOn: string | null;
  completedOn: string | null;
  maturityRealisation: number | null;
  maturityRealisationEvidence: string | null;
  maturityPartnerships: number | null;
  maturityPartnershipsEvidence: string | null;
  maturityBudget: number | null;
  maturityBudgetEvidence: string | null;
  maturityMeasurement: number | null;
  maturityMeasurementEvidence: string | null;
  maturityScore: number | null;
  updatedAt: Date;
}

/**
 * An edition's projects, in the order in which they were entered, batch by batch: each batch is a statement of its own, so
 * that no connection waits for a slow reader.
 *
 * @throws {Withdrawn} when the edition is withdrawn meanwhile: half a file must not look like a whole one
 */
export async function* readProjects(
  client: PrismaClient,
  edition: CatalogueEdition,
  cut: ProjectCut,
): AsyncGenerator<ProjectRow[]> {
  let last = 0;
  for (;;) {
    const batch = await findBatch(client, edition.id, cut, last);
    if (batch.length > 0) yield batch;
    if (batch.length < batchSize) break;
    last = batch.at(-1)?.id ?? last;
  }
  const published = await client.edition.count({ where: { id: edition.id, status: 'PUBLISHED' } });
  if (published === 0) throw new Withdrawn(edition.code);
}

function findBatch(client: PrismaClient, editionId: number, cut: ProjectCut, after: number) {
  return client.$queryRaw<ProjectRow[]>`
    select p.id, p.reference, p.title, p.description, p.url,
      c.slug as "citySlug", c.name as "cityName", c.kind::text as "cityKind",
      ${presentIdentifierSql('INSEE')} as "inseeCode", ${presentIdentifierSql('SIREN')} as siren,
      c.department_code as department, c.region_code as region, t.code as theme,
      array(select st.code from project_secondary_theme ps join theme st on st.id = ps.theme_id
        where ps.project_id = p.id order by ps.position) as "secondaryThemes",
      p.objectives::text[] as objectives, p.status::text as status, p.partners,
      array(select pc.slug from project_partner_city pp join city pc on pc.id = pp.city_id
        where pp.project_id = p.id and exists (select from participation pa
          join edition pe on pe.id = pa.edition_id and pe.status = 'PUBLISHED' where pa.city_id = pc.id)
        order by pp.city_id) as "partnerCities",
      p.budget_planned::float8 as "budgetPlanned", p.budget_spent::float8 as "budgetSpent",
      p.started_on::text as "startedOn", p.completed_on::text as "completedOn",
      p.maturity_realisation as "maturityRealisation",
      p.maturity_realisation_evidence as "maturityRealisationEvidence",
      p.maturity_partnerships as "maturityPartnerships",
      p.maturity_partnerships_evidence as "maturityPartnershipsEvidence",
      p.maturity_budget as "maturityBudget", p.maturity_budget_evidence as "maturityBudgetEvidence",
      p.maturity_measurement as "maturityMeasurement",
      p.maturity_measurement_evidence as "maturityMeasurementEvidence",
      p.maturity_score as "maturityScore", p.updated_at as "updatedAt"
    from project p
    join edition e on e.id = p.edition_id and e.status = 'PUBLISHED'
    join city c on c.id = p.city_id
    join theme t on t.id = p.theme_id
    where p.edition_id = ${editionId} and p.id > ${after} and ${projectCutSql(cut)}
    order by p.id
    limit ${batchSize}`;
}
