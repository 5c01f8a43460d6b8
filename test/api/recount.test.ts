import type { Objective, ProjectStatus } from '@barometre/prisma';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { type CountedProject, type Filter, loadProjects, recount } from './recount.ts';

let server: TestServer;
let projects: CountedProject[];
beforeAll(async () => {
  server = await startServer();
  projects = await loadProjects(server.database);
});
afterAll(() => server.close());

const objectives: Objective[] = ['SERVICE', 'MANAGEMENT', 'ATTRACTIVENESS', 'SUSTAINABILITY', 'EXEMPLARITY'];
const statuses: ProjectStatus[] = ['UNDER_STUDY', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED'];
const themes = [
  'leisure',
  'transport',
  'e-citizenship',
  'education',
  'building',
  'energy',
  'health',
  'safety',
  'economy',
];

const some = <Value>(...values: Value[]) => fc.subarray(values, { minLength: 1 });
const parts = {
  cities: some('marseille', 'lorient', 'pau-bearn-pyrenees', 'participant-20', 'le-havre', 'atlantis'),
  themes: some(...themes),
  anyTheme: some(...themes),
  objectives: some(...objectives),
  statuses: some(...statuses),
  departments: some('13', '59', '29', '2A', '76'),
  regions: some('93', '53', '32', '75'),
  populationMin: fc.integer({ min: 0, max: 300_000 }),
  populationMax: fc.integer({ min: 300_000, max: 1_200_000 }),
  search: fc.constantFrom('numerique', 'EN LIGNE', 'Événements billetterie', '%', '0'),
};
const names = Object.keys(parts) as (keyof typeof parts)[];

/** One to three parts of a filter: with more of them, hardly any would find something. */
const filters: fc.Arbitrary<Filter> = fc
  .tuple(fc.record(parts), fc.subarray(names, { minLength: 1, maxLength: 3 }))
  .map(([all, kept]) => Object.fromEntries(kept.map((name) => [name, all[name]])));

const query = `query ($where: ProjectFilter) {
  statistics(where: $where) {
    projectCount cityCount statusKnownCount
    themes { theme { code } count }
    objectives { objective count }
    statuses { status count }
    maturity { coverage axes { axis score coverage } }
  }
  projects(where: $where) { totalCount }
}`;

it('counts what a plain count of all projects counts, whatever the filter', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(filters, async (where) => {
      const expected = recount(projects, where, { themes, objectives, statuses });
      expect(await ask(server, query, { where })).toEqual(expected);
      if (expected.projects.totalCount > 0) found++;
    }),
    { seed: 2013, numRuns: 60 },
  );
  // Filters that all find nothing would prove nothing.
  expect(found).toBeGreaterThan(30);
});

it('counts everything without a filter', async () => {
  const expected = recount(projects, {}, { themes, objectives, statuses });
  expect(expected.statistics).toMatchObject({ projectCount: 1128, cityCount: 24 });
  expect(await ask(server, query)).toEqual(expected);
});
