import { type Database, openDatabase, type Sql } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, KINDS, openSeeded } from '../databases.ts';
import { addEdition, type Draw, drawing, edit, insertAlone } from './random-edits.ts';
import { comparable, kept, recount } from './recount.ts';

const differences =
  '(table project_total except table project_recount) union all (table project_recount except table project_total)';

class TakenBack extends Error {}

/** Some edits in one transaction, which begins as all changes do, by locking the edition; one of six is taken back. */
async function editTogether(database: Database, editionId: number, draw: Draw): Promise<number> {
  let made = 0;
  const work = async (sql: Sql) => {
    await sql.query('select from edition where id = $1 for update', [editionId]);
    for (let left = 1 + draw(12); left > 0; left -= 1) made += (await edit(sql, editionId, draw)) ? 1 : 0;
    if (draw(6) === 0) throw new TakenBack();
  };
  await database.sql.transaction(work).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return made;
}

async function expectRight({ sql }: Database): Promise<void> {
  expect(comparable(await kept(sql))).toEqual(comparable(await recount(sql)));
}

describe.each(KINDS)('the kept totals, %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openSeeded(kind);
  });
  afterAll(() => database.close());

  it('are right for what every installation starts with', async () => {
    await expectRight(database);
    expect(await database.sql.query('select from project_total limit 1')).toHaveLength(1);
  });

  it('equal a recount after thousands of edits', async () => {
    const draw = drawing(kind === 'embedded' ? 1 : 2);
    const editions = [await addEdition(database.sql, 'one'), await addEdition(database.sql, 'two')];
    let made = 0;
    for (let round = 1; made < (kind === 'embedded' ? 800 : 1_600); round += 1) {
      made += await editTogether(database, editions[draw(2)] ?? 0, draw);
      if (round % 40 === 0) expect(await database.sql.query(differences)).toEqual([]);
    }
    await expectRight(database);
    const [left] = await database.sql.query<{ n: number }>(
      `select count(*)::int as n from project_total t join edition e on e.id = t.edition_id where e.code in ('one', 'two')`,
    );
    expect(left?.n).toBeGreaterThan(30);
  });

  it('go with their edition, and with everything', async () => {
    const edition = await addEdition(database.sql, 'three');
    await editTogether(database, edition, drawing(3));
    await database.sql.query('delete from edition where id = $1', [edition]);
    expect(await database.sql.query('select from project_total where edition_id = $1', [edition])).toEqual(
      [],
    );
    await database.sql.script('truncate project cascade');
    await expectRight(database);
  });

  it('are mended where somebody wrote with the triggers off', async () => {
    await database.sql.script(`
      update project_total set projects = projects + 1, status_completed = 7 where city_id = 0;
      delete from project_total where city_id = 2;
      insert into project_total select 99, t.city_id, t.theme_id + 1, t.participants, t.cities, t.projects,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from project_total t limit 1;`);
    expect(await database.sql.query(differences)).not.toEqual([]);
    await database.sql.query('select recount_totals()::text');
    await expectRight(database);
  });
});

it('four writers at once leave the right totals, and none is a victim of the others', async () => {
  const databaseUrl = await createDatabase();
  const writers = await Promise.all(
    [1, 2, 3, 4].map(() => openDatabase({ databaseUrl, dataDir: 'memory://' })),
  );
  const [first] = writers;
  if (first === undefined) throw new Error('there is no writer');
  try {
    const editions = [await addEdition(first.sql, 'one'), await addEdition(first.sql, 'two')];
    await Promise.all(
      writers.map(async (writer, index) => {
        const draw = drawing(10 + index);
        for (let round = 0; round < 40; round += 1) {
          await editTogether(writer, editions[draw(2)] ?? 0, draw);
          await insertAlone(writer.sql, editions[draw(2)] ?? 0, draw);
        }
      }),
    );
    await expectRight(first);
  } finally {
    await Promise.all(writers.map((writer) => writer.close()));
  }
});
