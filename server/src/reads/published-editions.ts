import { Prisma, type Read } from '@barometre/prisma';
import type { CatalogueEdition } from './catalogue.ts';

type Row = Omit<CatalogueEdition, 'source' | 'themes' | 'projects'> & {
  source: Omit<CatalogueEdition['source'], 'updatedAt'> & { updatedAt: string | null };
  themes: CatalogueEdition['themes'];
  projectId: number | null;
};

/**
 * The editions that everybody may see, as the catalogue has them, the latest first. In one statement, for nearly every question
 * needs them, the first as well: what Prisma reads them by takes longer to load than all else that a server does to start.
 */
export async function readPublishedEditions(read: Read): Promise<CatalogueEdition[]> {
  const rows = await read<Row>(statement);
  return rows.map(({ source, projectId, ...edition }) => ({
    ...edition,
    // A day by itself: the beginning of it in Greenwich, as everywhere.
    source: { ...source, updatedAt: source.updatedAt === null ? null : new Date(source.updatedAt) },
    projects: projectId === null ? [] : [{ id: projectId }],
  }));
}

const statement = Prisma.sql`
  select e.id, e.code, e.year, e.title_fr as "titleFr", e.title_en as "titleEn",
    e.projects_fr as "projectsFr", e.projects_en as "projectsEn", e.status::text as status, e.current,
    e.provenance::text as provenance, e.notice_fr as "noticeFr", e.notice_en as "noticeEn",
    e.methodology_fr as "methodologyFr", e.methodology_en as "methodologyEn",
    e.as_of::timestamp at time zone 'UTC' as "asOf",
    e.source_id as "sourceId", e.previous_id as "previousId", e.comparable_to_previous as "comparableToPrevious",
    e.version, e.published_at as "publishedAt", e.created_at as "createdAt", e.updated_at as "updatedAt",
    json_build_object('id', s.id, 'key', s.key, 'name', s.name, 'url', s.url, 'licence', s.licence,
      'updatedAt', s.updated_at) as source,
    coalesce((
      select json_agg(json_build_object('id', t.id, 'editionId', t.edition_id, 'code', t.code, 'labelFr', t.label_fr,
        'labelEn', t.label_en, 'position', t.position, 'version', t.version) order by t.position)
      from theme t where t.edition_id = e.id
    ), '[]') as themes,
    -- By an index of the edition's: by id alone, an edition without projects would have all the others' read.
    (select one.id from project one where one.edition_id = e.id order by one.maturity_score desc nulls last, one.id limit 1) as "projectId"
  from edition e join source s on s.id = e.source_id
  where e.status = 'PUBLISHED'
  order by e.year desc, e.id desc`;
