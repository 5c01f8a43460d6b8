import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { readOperation } from './cases.ts';

let server: TestServer;
let count = 0;
beforeAll(async () => {
  server = await startServer({ onStatement: () => void count++ });
});
afterAll(() => server.close());

const slugs = ['bourges', 'brest-metropole', 'dunkerque', 'la-rochelle', 'le-havre', 'lorient', 'marseille'];

/** Each operation with variables that find little, and with others that find much. */
const operations: readonly [name: string, little: object, much: object][] = [
  ['breakdown', { where: { cities: ['lorient'] } }, { where: { cities: slugs } }],
  ['city', { city: { slug: 'la-rochelle' } }, { city: { slug: 'marseille' } }],
  ['cities', { first: 1 }, { first: 20 }],
  ['projects', { first: 1 }, { first: 100 }],
  ['compare', { slugs: ['lorient'] }, { slugs }],
  ['editions', {}, {}],
];

async function statementsOf(operation: string, variables: object): Promise<number> {
  // The editions are read once and kept.
  await ask(server, '{ editions { code } }');
  count = 0;
  await ask(server, readOperation(operation), variables);
  return count;
}

/** Ten more editions, each with a theme, a figure, all the cities and a project of each. */
async function grow({ sql }: Database): Promise<void> {
  await sql.script(`
    INSERT INTO edition (code, year, title_fr, title_en, status, provenance, as_of, source_id)
      SELECT 'extra-' || n, 2015 + n, 'fr', 'en', 'PUBLISHED', 'SURVEY', '2026-01-01', 1 FROM generate_series(1, 10) AS n;
    INSERT INTO theme (edition_id, code, label_fr, label_en, position)
      SELECT id, 'leisure', 'fr', 'en', 1 FROM edition WHERE code LIKE 'extra-%';
    INSERT INTO published_figure (edition_id, key, label_fr, label_en, value, unit, source_id, position)
      SELECT id, 'cityCount', 'fr', 'en', 24, 'cities', 1, 1 FROM edition WHERE code LIKE 'extra-%';
    INSERT INTO participation (edition_id, city_id)
      SELECT edition.id, city.id FROM edition, city WHERE edition.code LIKE 'extra-%';
    INSERT INTO project (edition_id, reference, title, city_id, theme_id, objectives, maturity_budget)
      SELECT edition_id, code || '-' || city_id, 'Project', city_id, theme.id, '{SERVICE}', 2
      FROM theme JOIN participation USING (edition_id) WHERE edition_id IN (SELECT id FROM edition WHERE code LIKE 'extra-%');
    INSERT INTO project_secondary_theme (project_id, theme_id, edition_id, position)
      SELECT project.id, theme.id, project.edition_id, 1 FROM project
      JOIN theme ON theme.edition_id = project.edition_id AND theme.id <> project.theme_id
      WHERE theme.code = 'health' ON CONFLICT DO NOTHING;`);
}

it('no operation asks more of the database because it finds more', async () => {
  const little: Record<string, number> = {};
  for (const [name, variables] of operations) little[name] = await statementsOf(name, variables);
  expect(Math.min(...Object.values(little))).toBeGreaterThan(0);
  await grow(server.database);
  // What is kept of the editions goes when the change is heard of, not in the middle of counting.
  await server.changes.caughtUp();
  const much: Record<string, number> = {};
  for (const [name, , variables] of operations) much[name] = await statementsOf(name, variables);
  expect(much).toEqual(little);
});
