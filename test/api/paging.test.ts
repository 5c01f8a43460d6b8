import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { type OrderTerm, sorted } from './list-order.ts';
import { walk } from './walk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  // The reconstructed edition knows no budgets, and all of it was written at once: here some are known, and times differ.
  await server.database.sql.script(`
    UPDATE project SET budget_planned = (id * 7919 % 50) * 1000.5 WHERE id % 3 = 0;
    UPDATE project SET updated_at = timestamptz '2026-01-01' + (id * 31 % 40) * interval '1.001 second'`);
});
afterAll(() => server.close());

async function loadProjects() {
  return await server.database.client.project.findMany({
    include: { participation: { include: { city: true } } },
  });
}
type ProjectRow = Awaited<ReturnType<typeof loadProjects>>[number];

async function loadCities() {
  return await server.database.client.city.findMany({
    include: { participations: { include: { _count: true } } },
  });
}
type CityRow = Awaited<ReturnType<typeof loadCities>>[number];

const projectKeys: Record<string, OrderTerm<ProjectRow>['of']> = {
  TITLE: ({ titleKey }) => titleKey,
  CITY: ({ participation }) => participation.city.nameKey,
  MATURITY: ({ maturityScore }) => maturityScore,
  BUDGET_PLANNED: ({ budgetPlanned }) => budgetPlanned?.toNumber() ?? null,
  UPDATED_AT: ({ updatedAt }) => updatedAt.getTime(),
};
const cityKeys: Record<string, OrderTerm<CityRow>['of']> = {
  NAME: ({ nameKey }) => nameKey,
  POPULATION: ({ population }) => population,
  PROJECT_COUNT: ({ participations }) => participations.reduce((sum, { _count }) => sum + _count.projects, 0),
};

type Direction = OrderTerm<never>['direction'];
type Terms = [field: string, direction: Direction][];

const orderBy = (terms: Terms) =>
  `orderBy: [${terms.map(([field, direction]) => `{ field: ${field}, direction: ${direction} }`).join(', ')}]`;

function termsOf<Row>(keys: Record<string, OrderTerm<Row>['of']>, terms: Terms): OrderTerm<Row>[] {
  return terms.map(([field, direction]) => {
    const of = keys[field];
    if (of === undefined) throw new Error(`nothing says how ${field} orders`);
    return { of, direction };
  });
}

const both = (...fields: string[]): Terms[] =>
  fields.flatMap((field): Terms[] => [[[field, 'ASC']], [[field, 'DESC']]]);

describe('all projects, page by page', () => {
  const orders: Terms[] = [
    [],
    ...both(...Object.keys(projectKeys)),
    [
      ['MATURITY', 'DESC'],
      ['BUDGET_PLANNED', 'ASC'],
    ],
    [
      ['CITY', 'DESC'],
      ['UPDATED_AT', 'ASC'],
      ['TITLE', 'DESC'],
    ],
  ];

  it.each(orders.map((terms) => [orderBy(terms), terms] as const))('%s', async (args, terms) => {
    const expected = sorted(await loadProjects(), termsOf(projectKeys, terms)).map(({ id }) => id);
    expect(expected).toHaveLength(1128);
    const list = { field: 'projects', arguments: args } as const;
    expect(await walk(server, list, { size: 100, backward: false })).toEqual(expected);
    expect(await walk(server, list, { size: 97, backward: true })).toEqual(expected);
  });
});

describe('all cities, page by page', () => {
  const orders: Terms[] = [
    ...both(...Object.keys(cityKeys)),
    [
      ['POPULATION', 'ASC'],
      ['NAME', 'DESC'],
    ],
  ];

  it.each(orders.map((terms) => [orderBy(terms), terms] as const))('%s', async (args, terms) => {
    const expected = sorted(await loadCities(), termsOf(cityKeys, terms)).map(({ id }) => id);
    expect(expected).toHaveLength(24);
    const list = { field: 'cities', arguments: args } as const;
    expect(await walk(server, list, { size: 5, backward: false })).toEqual(expected);
    expect(await walk(server, list, { size: 7, backward: true })).toEqual(expected);
  });
});
