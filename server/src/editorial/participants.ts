import type { Sql } from '@barometre/prisma';
import { type Actor, hasRole } from './actor.ts';
import { recordChanges } from './audit.ts';
import type { OpenEdition } from './open-for-change.ts';

/**
 * A city takes part in an edition from its first project on, if an editor enters that; a city editor cannot bring its
 * city in. Nothing happens for a city that takes part already, or that nobody knows.
 */
export async function enrolCity(sql: Sql, actor: Actor, edition: OpenEdition, slug: string): Promise<void> {
  if (!hasRole(actor, 'EDITOR')) return;
  const [enrolled] = await sql.query<{ cityId: number; slug: string }>(
    `insert into participation (edition_id, city_id)
     select $1::int, c.id from city_slug s join city c on c.id = s.city_id where s.slug = $2
     on conflict do nothing
     returning city_id as "cityId", (select slug from city where id = city_id)`,
    [edition.id, slug.toLowerCase()],
  );
  if (enrolled === undefined) return;
  await recordChanges(sql, actor, [
    {
      action: 'participation.create',
      subject: 'City',
      subjectId: enrolled.cityId,
      label: enrolled.slug,
      editionId: edition.id,
    },
  ]);
}
