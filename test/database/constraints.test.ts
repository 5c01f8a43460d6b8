import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMigrations } from '../../prisma/src/migrations.ts';
import { KINDS, openSeeded, tryOut } from './databases.ts';
import { REFUSED } from './refused.ts';

describe.each(KINDS)('constraints, %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openSeeded(kind);
  });
  afterAll(() => database.close());

  it.each(REFUSED)('%s refuses %s', async (constraint, sql) => {
    expect(await tryOut(database, sql)).toMatchObject({ constraint });
  });

  it.each([
    [
      'an unknown day of a known year',
      `UPDATE city_identifier SET valid_to_year = 2019 WHERE value = '245900410'`,
    ],
    ['a population of an unknown year', `UPDATE city SET population_year = NULL WHERE slug = 'marseille'`],
    [
      'a published edition without a day',
      `UPDATE edition SET year = 2016 WHERE code = '2015' AND as_of IS NULL`,
    ],
    [
      'a whole edition going',
      `UPDATE edition SET previous_id = NULL, comparable_to_previous = NULL;
       DELETE FROM edition WHERE code = '2013'`,
    ],
    [
      'a city going with its slugs',
      `DELETE FROM edition WHERE code = '2015'; DELETE FROM edition WHERE code = '2014';
       DELETE FROM edition WHERE code = '2013'; DELETE FROM city WHERE slug = 'pau-pyrenees'`,
    ],
    [
      'primary and secondary theme changing places, checked at the end',
      `SET CONSTRAINTS ALL DEFERRED;
       WITH swap AS (SELECT project.id, project.theme_id AS was, secondary.theme_id AS becomes
         FROM project JOIN project_secondary_theme AS secondary ON secondary.project_id = project.id LIMIT 1),
       moved AS (UPDATE project SET theme_id = becomes FROM swap WHERE project.id = swap.id)
       UPDATE project_secondary_theme SET theme_id = was FROM swap
       WHERE project_id = swap.id AND project_secondary_theme.theme_id = becomes;
       SET CONSTRAINTS ALL IMMEDIATE`,
    ],
  ])('allow %s', async (_what, sql) => {
    expect(await tryOut(database, sql)).toBeUndefined();
  });
});

it('every check of the migrations has its refusal', async () => {
  const sql = (await readMigrations()).map((migration) => migration.sql).join('\n');
  const checks = [...sql.matchAll(/CONSTRAINT "(\w+)" CHECK|CONSTRAINT = '(\w+)'/g)].map(
    ([, check, raised]) => check ?? raised,
  );
  const tried = new Set(REFUSED.map(([constraint]) => constraint));
  expect(checks.filter((name) => name !== undefined && !tried.has(name))).toEqual([]);
});
