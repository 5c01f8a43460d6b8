import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSeeded } from './databases.ts';

// What the planner picks depends on sizes. With its alternatives switched off, the plan tells whether an index can serve
// a query at all: read in order, without a sort.
const FORBIDDEN = ['enable_seqscan', 'enable_sort', 'enable_incremental_sort', 'enable_bitmapscan'];

describe('an index serves', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openSeeded('postgresql');
  });
  afterAll(() => database.close());

  it.each<string[]>([
    [
      'the projects of an edition by maturity',
      'project_edition_id_maturity_score_id_idx',
      'SELECT id FROM project WHERE edition_id = 1 ORDER BY maturity_score DESC NULLS LAST, id LIMIT 20',
    ],
    [
      'the projects of a city by maturity',
      'project_city_id_edition_id_maturity_score_id_idx',
      `SELECT id FROM project WHERE city_id = 1 AND edition_id = 1 ORDER BY maturity_score DESC NULLS LAST, id LIMIT 5`,
    ],
    [
      'the projects of a theme by maturity',
      'project_theme_id_maturity_score_id_idx',
      'SELECT id FROM project WHERE theme_id = 1 ORDER BY maturity_score DESC NULLS LAST, id LIMIT 20',
    ],
    [
      'the projects of an edition as they were entered',
      'project_edition_id_id_idx',
      'SELECT id FROM project WHERE edition_id = 1 ORDER BY id LIMIT 20',
    ],
    ...['', ' DESC'].map((direction) => [
      `the projects of an edition by title${direction}`,
      'project_edition_id_title_key_id_idx',
      `SELECT id FROM project WHERE edition_id = 1 ORDER BY title_key${direction}, id${direction} LIMIT 20`,
    ]),
    ...['_', '_desc_'].map((direction) => [
      `the projects of an edition by${direction}budget`,
      `project_edition_id_budget_planned${direction}id_idx`,
      `SELECT id FROM project WHERE edition_id = 1
       ORDER BY budget_planned ${direction.replaceAll('_', '')} NULLS LAST, id LIMIT 20`,
    ]),
    ...['_', '_desc_'].map((direction) => [
      `the projects of an edition by${direction}change`,
      `project_edition_id_updated_at${direction}id_idx`,
      `SELECT id FROM project WHERE edition_id = 1 ORDER BY updated_at ${direction.replaceAll('_', '')}, id LIMIT 20`,
    ]),
    [
      'the projects of an edition by maturity, the lowest first',
      'project_edition_id_maturity_score_asc_id_idx',
      'SELECT id FROM project WHERE edition_id = 1 ORDER BY maturity_score NULLS LAST, id LIMIT 20',
    ],
    [
      'the cities of an edition by their number of projects',
      'project_total_city_order',
      `SELECT city_id FROM project_total WHERE edition_id = 1 AND theme_id = 0 AND city_id > 0
       ORDER BY projects DESC, city_id LIMIT 20`,
    ],
    [
      'the cities of an edition with the fewest projects',
      'project_total_city_order_up',
      `SELECT city_id FROM project_total WHERE edition_id = 1 AND theme_id = 0 AND city_id > 0
       ORDER BY projects, city_id LIMIT 20`,
    ],
    [
      'the figures of an edition',
      'project_total_pkey',
      'SELECT * FROM project_total WHERE edition_id = 1 AND city_id = 0',
    ],
    ['cities by name', 'city_name_key_id_idx', 'SELECT id FROM city ORDER BY name_key, id LIMIT 20'],
    [
      'cities by population',
      'city_population_id_idx',
      'SELECT id FROM city ORDER BY population, id LIMIT 20',
    ],
    [
      'cities by population, the largest first',
      'city_population_desc_id_idx',
      'SELECT id FROM city ORDER BY population DESC NULLS LAST, id LIMIT 20',
    ],
    [
      'a search for the beginning of a name',
      'reference_place_name_key_idx',
      `SELECT name FROM reference_place WHERE name_key LIKE 'saint-d%'`,
    ],
    [
      'a place by its code',
      'reference_place_code_idx',
      `SELECT name FROM reference_place WHERE code = '13055'`,
    ],
    [
      'a place by its SIREN',
      'reference_place_siren_idx',
      `SELECT name FROM reference_place WHERE siren = '200093201'`,
    ],
    [
      'a city by its code, present or former',
      'city_identifier_scheme_value_key',
      `SELECT city_id FROM city_identifier WHERE scheme = 'SIREN' AND value = '245900410'`,
    ],
  ])('%s', async (_what, index = '', query = '') => {
    const plan = await database.sql.transaction(async (sql) => {
      await sql.script(FORBIDDEN.map((setting) => `SET LOCAL ${setting} = off;`).join(' '));
      return await sql.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS off) ${query}`);
    });
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain(index);
    expect(text).not.toContain('Sort');
  });
});
