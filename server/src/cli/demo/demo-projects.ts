import type { SqlDatabase } from '@barometre/prisma';
import { commandLine } from '../../editorial/actor.ts';
import { recordChanges } from '../../editorial/audit.ts';

/** How projects of the demonstration are recognised, by people and by what takes them out again. */
const prefix = 'demo-';

export interface DemoEdition {
  id: number;
  code: string;
}

/** The edition to demonstrate on: the current one if it is reconstructed, else the latest that is. Null where none is. */
export async function findDemoEdition(sql: SqlDatabase): Promise<DemoEdition | null> {
  const [edition] = await sql.query<DemoEdition>(
    `select id, code from edition where provenance = 'RECONSTRUCTED' and status = 'PUBLISHED'
     order by current desc, year desc limit 1`,
  );
  return edition ?? null;
}

/** Adds a project that says of itself what it is, to one of the edition's cities and themes. Answers a line about it. */
export async function addDemoProject(
  database: SqlDatabase,
  edition: DemoEdition,
  number: number,
): Promise<string> {
  return await database.transaction(async (sql) => {
    const [added] = await sql.query<{ id: number; reference: string; city: string; theme: string }>(
      `insert into project (edition_id, reference, title, description, city_id, theme_id)
       select $1::int, $2, $3, $4, city.id, theme.id
       from (select city_id as id from participation where edition_id = $1 order by random() limit 1) as city,
         (select id from theme where edition_id = $1 order by random() limit 1) as theme
       returning id, reference, (select name from city where id = city_id) as city,
         (select label_en from theme where id = theme_id) as theme`,
      [
        edition.id,
        `${prefix}${number}`,
        `Démonstration ${number} (fictif)`,
        'Projet fictif, ajouté par « barometer demo » pour montrer le baromètre en direct. Il est retiré à la fin.',
      ],
    );
    if (added === undefined) throw new Error(`the edition ${edition.code} has no city or no theme`);
    await recordChanges(sql, commandLine, [
      {
        action: 'demo.add',
        subject: 'Demonstration',
        subjectId: added.id,
        label: added.reference,
        editionId: edition.id,
      },
    ]);
    return `${added.reference}: one more project of ${added.city}, ${added.theme}`;
  });
}

/** Takes out what demonstrations added: the latest so many, or all of it. Answers how many. */
export async function removeDemoProjects(
  database: SqlDatabase,
  edition: DemoEdition,
  count: number | null,
): Promise<number> {
  return await database.transaction(async (sql) => {
    const removed = await sql.query<{ id: number; reference: string }>(
      `delete from project where id in (
         select id from project where edition_id = $1 and reference ~ '^${prefix}[0-9]+$' and title like 'Démonstration %'
         order by id limit $2) returning id, reference`,
      [edition.id, count],
    );
    const change = { action: 'demo.remove', subject: 'Demonstration', editionId: edition.id };
    await recordChanges(
      sql,
      commandLine,
      removed.map(({ id, reference }) => ({ ...change, subjectId: id, label: reference })),
    );
    return removed.length;
  });
}
