import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Change, everything } from '../../server/src/live/change.ts';
import { type ChangeFeed, openChangeFeed } from '../../server/src/live/change-feed.ts';
import { KINDS, openSeeded } from '../database/databases.ts';
import { patient } from '../patient.ts';

describe.each(KINDS)('the change feed, %s', (kind) => {
  let database: Database;
  let feed: ChangeFeed;
  let ids: { edition: number; other: number; marseille: number; lorient: number; theme: number };
  const heard: Change[] = [];

  beforeAll(async () => {
    database = await openSeeded(kind);
    feed = await openChangeFeed(database);
    feed.subscribe((change) => heard.push(change));
    const [row] = await database.sql.query<typeof ids>(`
      select e.id as edition, (select id from edition where code = '2014') as other,
        (select id from city where slug = 'marseille') as marseille, (select id from city where slug = 'lorient') as lorient,
        (select min(id) from theme where edition_id = e.id) as theme from edition e where e.code = '2013'`);
    if (row === undefined) throw new Error('no edition 2013');
    ids = row;
  });
  afterAll(async () => {
    await feed.close();
    await database.close();
  });

  let marks = 0;
  /** Waits until all that was told so far is heard: messages keep their order. */
  async function hearAll(): Promise<void> {
    marks += 1;
    await database.sql.query(`select tell_change(-${marks}, null)::text`);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ editionId: -marks, cityIds: null }), patient);
  }
  /** What a transaction is told as. */
  async function told(...statements: string[]): Promise<Change[]> {
    await hearAll();
    heard.length = 0;
    await database.sql.transaction(async (sql) => {
      for (const statement of statements) await sql.script(statement);
    });
    await hearAll();
    return heard.slice(0, -1);
  }
  const sorted = (...cityIds: number[]) => cityIds.sort((a, b) => a - b);

  it('is healthy', () => {
    expect(feed.healthy).toBe(true);
  });

  it('tells of a project its edition and its city', async () => {
    const { edition, marseille } = ids;
    const project = `insert into project (edition_id, reference, title, city_id, theme_id)
      values (${edition}, 'told', 'Told', ${marseille}, ${ids.theme})`;
    expect(await told(project)).toEqual([{ editionId: edition, cityIds: [marseille] }]);
  });

  it('tells of a project that moves both cities', async () => {
    const { edition, marseille, lorient } = ids;
    expect(await told(`update project set city_id = ${lorient} where reference = 'told'`)).toEqual([
      { editionId: edition, cityIds: sorted(marseille, lorient) },
    ]);
  });

  it('tells once of what a transaction changes in many statements', async () => {
    const { edition, lorient } = ids;
    const change = (title: string) => `update project set title = '${title}' where reference = 'told'`;
    expect(await told(change('One'), change('Two'), change('Three'))).toEqual([
      { editionId: edition, cityIds: [lorient] },
    ]);
  });

  it('tells of links the city of their project, also when all go together', async () => {
    const { edition, marseille, lorient } = ids;
    const project = `(select id from project where reference = 'told')`;
    const links = [
      `insert into project_secondary_theme (project_id, theme_id, edition_id, position) values (${project}, ${ids.theme + 1}, ${edition}, 1)`,
      `insert into project_partner_city (project_id, city_id) values (${project}, ${marseille})`,
    ];
    const change = { editionId: edition, cityIds: [lorient] };
    expect(await told(...links)).toEqual([change]);
    expect(await told(`delete from project where reference = 'told'`)).toEqual([change]);
  });

  it('tells nothing of what was rolled back, and of a statement that changed no row', async () => {
    const rolledBack = database.sql.transaction(async (sql) => {
      await sql.script('update project set title = title');
      throw new Error('never mind');
    });
    await expect(rolledBack).rejects.toThrow('never mind');
    expect(await told('update project set title = title where id = 0', 'delete from erratum')).toEqual([]);
  });

  it.each([
    ['a theme', `update theme set label_en = label_en where code = 'leisure' and edition_id = EDITION`],
    ['a published figure', 'update published_figure set value = value where edition_id = EDITION'],
    ['an erratum', `insert into erratum (edition_id, reason_fr, actor) values (EDITION, 'Faux', 'test')`],
    ['a revision', `insert into edition_revision (edition_id, revision, figures) values (EDITION, 1, '{}')`],
  ])('tells of %s the whole edition, and that its projects stay as they were', async (_what, statement) => {
    const { edition } = ids;
    expect(await told(statement.replace('EDITION', String(edition)))).toEqual([
      { editionId: edition, cityIds: null, wordsOnly: true },
    ]);
  });

  it('tells of what takes part which city, and of an edition that goes everything', async () => {
    const { other, lorient } = ids;
    const participation = `insert into participation (edition_id, city_id) values (${other}, ${lorient})`;
    expect(await told(participation)).toEqual([{ editionId: other, cityIds: [lorient] }]);
    expect(await told(`delete from participation where edition_id = ${other}`)).toEqual([
      { editionId: other, cityIds: [lorient] },
    ]);
    expect(await told(`update edition set current = false`)).toEqual([everything]);
    expect(await told(`update edition set current = true where id = ${ids.edition}`)).toEqual([everything]);
  });

  it('tells of a draft that edition, and of its publication everything', async () => {
    const [draft] = await database.sql.query<{ id: number }>(`
      insert into edition (code, year, title_fr, title_en, provenance, as_of, source_id)
      select 'told', 2026, 'Fr', 'En', 'SURVEY', '2026-01-01', min(id) from source returning id`);
    const editionId = draft?.id ?? 0;
    expect(await told(`update edition set title_fr = 'Titre' where code = 'told'`)).toEqual([
      { editionId, cityIds: null },
    ]);
    const theme = `insert into theme (edition_id, code, label_fr, label_en, position) values (${editionId}, 'one', 'Un', 'One', 1)`;
    expect(await told(theme)).toEqual([{ editionId, cityIds: null, wordsOnly: true }]);
    expect(await told(`update edition set status = 'PUBLISHED' where code = 'told'`)).toEqual([everything]);
    expect(await told(`delete from edition where code = 'told'`)).toContainEqual(everything);
  });

  it.each([
    ['its facts', `update city set population = population where slug = 'marseille'`],
    ['a new slug', `update city set slug = 'marseille-2' where slug = 'marseille'`],
    [
      'a name',
      `insert into city_name (city_id, name) select id, 'Massilia' from city where slug = 'marseille-2'`,
    ],
    ['a code', `update city_identifier set valid_from = valid_from where city_id = MARSEILLE`],
  ])('tells of a city by %s the city in whichever edition', async (_what, statement) => {
    const { marseille } = ids;
    expect(await told(statement.replace('MARSEILLE', String(marseille)))).toEqual([
      { editionId: null, cityIds: [marseille] },
    ]);
  });

  it.each(['source', 'department', 'region'])('tells of a %s everything', async (table) => {
    expect(await told(`update ${table} set name = name`)).toEqual([everything]);
  });

  it('tells once, and not too much, of an import into two thousand cities', async () => {
    const editionId = ids.edition;
    const change = { editionId, cityIds: null };
    expect(
      await told(
        `insert into city (slug, name, kind, disclosed) select 'told-' || n, 'Told ' || n, 'COMMUNE', true from generate_series(1, 2000) as n`,
        `insert into participation (edition_id, city_id) select ${editionId}, id from city where slug like 'told-%'`,
        `insert into project (edition_id, reference, title, city_id, theme_id)
         select ${editionId}, slug, name, id, ${ids.theme} from city where slug like 'told-%'`,
        `insert into project_secondary_theme (project_id, theme_id, edition_id, position)
         select id, ${ids.theme + 1}, edition_id, 1 from project where reference like 'told-%'`,
        `update project set title = title || '.' where reference like 'told-%'`,
      ),
    ).toEqual([everything, change]);
    expect(await told(`delete from project where reference like 'told-%'`)).toEqual([change]);
  });

  it('names fifty cities, and says of more that it is all', async () => {
    const some = (count: number) =>
      `update project set title = title where id in (select min(id) from project group by city_id order by city_id limit ${count})`;
    const [change] = await told(some(24));
    expect(change?.cityIds).toHaveLength(24);
    const names = (count: number) =>
      `update city set name = name where id in (select id from city order by id limit ${count})`;
    const [fifty] = await told(names(50));
    expect(fifty?.cityIds).toHaveLength(50);
    expect(await told(names(51))).toEqual([everything]);
  });

  it('says of many editions at once that it is everything', async () => {
    await told(`insert into edition (code, year, title_fr, title_en, provenance, as_of, source_id)
      select 'many-' || n, 2026, 'Fr', 'En', 'SURVEY', '2026-01-01', (select min(id) from source)
      from generate_series(1, 30) as n`);
    const all = await told(`update edition set title_fr = 'Titre' where code like 'many-%'`);
    expect(all).toContainEqual(everything);
    expect(all.length).toBeLessThan(25);
  });

  it('tells of a table that was emptied everything', async () => {
    expect(await told('truncate erratum')).toEqual([everything]);
  });

  it('tells nobody who no longer listens', async () => {
    const listener = vi.fn();
    const stop = feed.subscribe(listener);
    stop();
    await told('update source set name = name');
    expect(listener).not.toHaveBeenCalled();
  });
});
