import type { Sql } from '@barometre/prisma';
import { countEditionWithin } from '../reads/project-counts.ts';
import type { Figures } from '../statistics/figures.ts';

/** What an edition adds up to now, every theme of it included. */
export async function figuresOf(sql: Sql, editionId: number): Promise<Figures> {
  const { themes: byId, ...counts } = await countEditionWithin(sql, editionId);
  const themes = await sql.query<{ id: number; code: string }>(
    'select id, code from theme where edition_id = $1 order by position',
    [editionId],
  );
  return {
    ...counts,
    themes: Object.fromEntries(themes.map(({ id, code }) => [code, byId.get(id) ?? 0])),
  };
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
