import type { Objective, ProjectStatus, Sql } from '@barometre/prisma';
import type { MaturityAxis } from '../labels.ts';

export interface AxisContent {
  /** 0 to 4; null where not assessed. */
  value: number | null;
  evidence: string | null;
}

/**
 * A project by names that mean the same everywhere: cities by slug, themes by code, days as `2013-06-19`. The audit log
 * keeps it in this form, so that it can be read, and restored, when ids have changed.
 */
export interface ProjectContent {
  reference: string;
  title: string;
  description: string | null;
  url: string | null;
  city: string;
  theme: string;
  secondaryThemes: string[];
  partnerCities: string[];
  objectives: Objective[];
  status: ProjectStatus | null;
  partners: string[];
  budgetPlanned: number | null;
  budgetSpent: number | null;
  startedOn: string | null;
  completedOn: string | null;
  maturity: Record<MaturityAxis, AxisContent>;
}

/** A project as it is stored, with what decides about changing it. */
export interface StoredProject {
  id: number;
  editionId: number;
  cityId: number;
  version: number;
  content: ProjectContent;
}

const notAssessed: AxisContent = { value: null, evidence: null };

/** Nothing is known of any axis. */
export const unknownMaturity: ProjectContent['maturity'] = {
  REALISATION: notAssessed,
  PARTNERSHIPS: notAssessed,
  BUDGET: notAssessed,
  MEASUREMENT: notAssessed,
};

const axisJson = (column: string) =>
  `json_build_object('value', p.maturity_${column}, 'evidence', p.maturity_${column}_evidence)`;

/** Of a project `p`, in SQL. */
export const contentSql = `json_build_object(
  'reference', p.reference, 'title', p.title, 'description', p.description, 'url', p.url,
  'city', (select c.slug from city c where c.id = p.city_id),
  'theme', (select t.code from theme t where t.id = p.theme_id),
  'secondaryThemes', array(select t.code from project_secondary_theme st join theme t on t.id = st.theme_id
    where st.project_id = p.id order by st.position),
  'partnerCities', array(select c.slug from project_partner_city pc join city c on c.id = pc.city_id
    where pc.project_id = p.id order by c.id),
  'objectives', p.objectives, 'status', p.status, 'partners', p.partners,
  'budgetPlanned', p.budget_planned, 'budgetSpent', p.budget_spent,
  'startedOn', p.started_on, 'completedOn', p.completed_on,
  'maturity', json_build_object('REALISATION', ${axisJson('realisation')}, 'PARTNERSHIPS', ${axisJson('partnerships')},
    'BUDGET', ${axisJson('budget')}, 'MEASUREMENT', ${axisJson('measurement')}))`;

const columns = `p.id, p.edition_id as "editionId", p.city_id as "cityId", p.version, ${contentSql} as content`;

/** A project, its row locked until the transaction ends; undefined where there is none. */
export async function lockProject(sql: Sql, id: number): Promise<StoredProject | undefined> {
  const [project] = await sql.query<StoredProject>(
    `select ${columns} from project p where p.id = $1 for update of p`,
    [id],
  );
  return project;
}

/** All projects of an edition, in the order in which they were entered. */
export async function readProjects(sql: Sql, editionId: number): Promise<StoredProject[]> {
  return await sql.query<StoredProject>(
    `select ${columns} from project p where p.edition_id = $1 order by p.id`,
    [editionId],
  );
}
