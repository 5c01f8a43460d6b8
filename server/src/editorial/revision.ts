import type { Sql } from '@barometre/prisma';
import { keptCountsWithin } from '../reads/kept-totals.ts';
import type { Figures, Said } from '../statistics/figures.ts';

/** What an edition adds up to now, every theme of it included. */
export async function figuresOf(sql: Sql, editionId: number): Promise<Figures> {
  const { themes: byId, ...counts } = await keptCountsWithin(sql, editionId);
  const themes = await sql.query<{ id: number; code: string }>(
    'select id, code from theme where edition_id = $1 order by position',
    [editionId],
  );
  return {
    ...counts,
    themes: Object.fromEntries(themes.map(({ id, code }) => [code, byId.get(id) ?? 0])),
    said: await saidOf(sql, editionId),
  };
}

/** The edition's words as they are now, in the shape in which they are kept. */
async function saidOf(sql: Sql, editionId: number): Promise<Said> {
  const [row] = await sql.query<{ said: Said }>(
    `select jsonb_build_object(
       'titleFr', e.title_fr, 'titleEn', e.title_en, 'projectsFr', e.projects_fr,
       'projectsEn', e.projects_en, 'noticeFr', e.notice_fr, 'noticeEn', e.notice_en,
       'provenance', e.provenance, 'asOf', e.as_of,
       'source', jsonb_build_object('name', s.name, 'url', s.url, 'licence', s.licence, 'updatedAt', s.updated_at),
       'themes', coalesce((select jsonb_agg(
           jsonb_build_object('code', t.code, 'labelFr', t.label_fr, 'labelEn', t.label_en) order by t.position)
         from theme t where t.edition_id = e.id), '[]'),
       'published', coalesce((select jsonb_agg(
           jsonb_build_object('labelFr', f.label_fr, 'labelEn', f.label_en, 'value', f.value, 'unit', f.unit,
             'source', jsonb_build_object('name', o.name, 'url', o.url)) order by f.position)
         from published_figure f join source o on o.id = f.source_id where f.edition_id = e.id), '[]')
     ) as said
     from edition e join source s on s.id = e.source_id where e.id = $1`,
    [editionId],
  );
  if (row === undefined) throw new Error(`edition ${editionId} is not there`);
  return row.said;
}

/** Fixes the figures as the edition's next revision; answers its number. */
export async function fixFigures(sql: Sql, editionId: number): Promise<number> {
  const figures = await figuresOf(sql, editionId);
  const [row] = await sql.query<{ revision: number }>(
    `insert into edition_revision (edition_id, revision, figures)
     select $1, coalesce(max(revision), 0) + 1, $2::jsonb from edition_revision where edition_id = $1
     returning revision`,
    [editionId, JSON.stringify(figures)],
  );
  if (row === undefined) throw new Error('the revision was not inserted');
  return row.revision;
}

/**
 * Fixes the figures of a published edition that came with the installation, before they are changed for the first time:
 * what was said until then is its first revision.
 */
export async function ensureRevision(sql: Sql, editionId: number): Promise<void> {
  const [known] = await sql.query('select from edition_revision where edition_id = $1 limit 1', [editionId]);
  if (known === undefined) await fixFigures(sql, editionId);
}
