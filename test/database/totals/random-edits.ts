import type { Sql } from '@barometre/prisma';

/** Numbers that look drawn by lot, and are the same each time. */
export function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export type Draw = ReturnType<typeof drawing>;

/** What the edits are made in: an edition with themes and participants of its own. */
export async function addEdition(sql: Sql, code: string): Promise<number> {
  const [edition] = await sql.query<{ id: number }>(
    `insert into edition (code, year, title_fr, title_en, provenance, as_of, source_id)
     select $1, 2020, 'Essai', 'Trial', 'SURVEY', '2020-01-01', min(id) from source returning id`,
    [code],
  );
  const id = edition?.id ?? 0;
  await sql.query(
    `insert into theme (edition_id, code, label_fr, label_en, position)
     select $1, 'theme-' || n, 'Thème', 'Theme', n from generate_series(1, 6) n`,
    [id],
  );
  await sql.query('insert into participation (edition_id, city_id) select $1, id from city where id <= 8', [
    id,
  ]);
  return id;
}

const pick = (table: string, key: string) =>
  `(select ${key} from ${table} where edition_id = $1 order by md5(${key}::text || $2) limit 1)`;

/** What any project may be like. $2 is drawn anew for each edit, and n numbers its rows. */
const status = `(array['UNDER_STUDY', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED', null])[1 + abs(hashtext(n || $2)) % 5]::"ProjectStatus"`;
const objectives = `(array['{}', '{SERVICE}', '{SERVICE,MANAGEMENT}', '{EXEMPLARITY,SUSTAINABILITY,ATTRACTIVENESS}'])[1 + abs(hashtext($2 || n)) % 4]::"Objective"[]`;
const mark = (axis: string) => `nullif(abs(hashtext('${axis}' || n || $2)) % 6, 5)`;
const cityOf = `(select city_id from participation where edition_id = $1 order by md5(city_id || $2 || n) limit 1)`;
const themeOf = `(select id from theme where edition_id = $1 order by md5(id || $2 || n) limit 1)`;

const insertSql = (rows: number, conflict = '') => `
  insert into project (edition_id, reference, title, city_id, theme_id, status, objectives,
    maturity_realisation, maturity_partnerships, maturity_budget, maturity_measurement)
  select $1::int, ${conflict === '' ? `$2 || '-' || n` : `'again-' || n`}, 'Projet', ${cityOf}, ${themeOf}, ${status}, ${objectives}, ${mark('a')}, ${mark('b')}, ${mark('c')}, ${mark('d')}
  from generate_series(1, ${rows}) n ${conflict}`;

const some = (share: number) => `edition_id = $1 and abs(hashtext(id || $2)) % ${share} = 0`;
const one = `id = ${pick('project', 'id')}`;

/** Each changes what the totals count, or might seem to. */
const edits: readonly string[] = [
  insertSql(1),
  insertSql(1),
  insertSql(25),
  insertSql(
    5,
    `on conflict (edition_id, reference) do update set status = excluded.status, theme_id = excluded.theme_id,
       city_id = excluded.city_id, objectives = excluded.objectives`,
  ),
  `update project set status = ${status.replaceAll('n ||', 'id ||')} where ${one}`,
  `update project set objectives = ${objectives.replaceAll('|| n', '|| id')} where ${some(5)}`,
  `update project set maturity_budget = nullif(abs(hashtext($2)) % 6, 5), maturity_measurement = null where ${some(4)}`,
  `update project set title = 'Autre ' || $2, version = version + 1 where ${some(2)}`,
  `update project set theme_id = ${pick('theme', 'id')} where ${one}`,
  `update project set theme_id = ${pick('theme', 'id')} where ${some(6)}`,
  `update project set city_id = ${pick('participation', 'city_id')} where ${one}`,
  `update project set city_id = ${pick('participation', 'city_id')}, status = null where ${some(7)}`,
  `delete from project where ${one}`,
  `delete from project where ${some(9)}`,
  `delete from project where edition_id = $1 and city_id = ${pick('participation', 'city_id')}`,
  // A city that leaves, comes, or is another one from now on.
  `delete from participation pa where edition_id = $1 and $2 <> '' and not exists (
     select from project p where p.edition_id = pa.edition_id and p.city_id = pa.city_id)`,
  `insert into participation (edition_id, city_id)
   select $1, id from city where abs(hashtext(id || $2)) % 3 = 0 on conflict do nothing`,
  `update participation set city_id = (select id from city c where not exists (
     select from participation o where o.edition_id = $1 and o.city_id = c.id) order by md5(id || $2) limit 1)
   where edition_id = $1 and city_id = ${pick('participation', 'city_id')}`,
  // A theme whose number changes takes its projects along; one without projects goes.
  `update theme set id = nextval('theme_id_seq') where id = ${pick('theme', 'id')}`,
  `delete from theme t where edition_id = $1 and $2 <> '' and not exists (select from project p where p.theme_id = t.id)
     and (select count(*) from theme where edition_id = $1) > 3`,
  `insert into theme (edition_id, code, label_fr, label_en, position)
   select $1, 'theme-' || $2, 'Thème', 'Theme', max(position) + 1 from theme where edition_id = $1 having max(position) < 12`,
  `update edition set status = 'PUBLISHED', published_at = now() where id = $1 and $2 <> ''`,
  `update edition set status = 'DRAFT' where id = $1 and $2 <> ''`,
];

/** A statement by itself, of whoever does not lock the edition first. Its city or theme may be gone by the time it is there. */
export async function insertAlone(sql: Sql, editionId: number, draw: Draw): Promise<void> {
  await sql.query(insertSql(3), [editionId, `r${draw(1e9)}`]).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
  });
}

/** One edit. What the database refuses is taken back, and was no edit: answers whether it was one. */
export async function edit(sql: Sql, editionId: number, draw: Draw): Promise<boolean> {
  const statement = edits[draw(edits.length)] ?? '';
  await sql.script('savepoint edit');
  try {
    await sql.query(statement, [editionId, `r${draw(1e9)}`]);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await sql.script('rollback to edit');
    return false;
  }
  if (draw(10) === 0) await sql.script('rollback to edit');
  return true;
}

/** A class 23 error: the database's own rules, such as a theme that is still used. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('23');
