import type { Database, Listener } from '@barometre/prisma';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { ask, post } from '../ask.ts';
import { createDatabase } from '../database/databases.ts';
import { bearer } from '../editorial/desk.ts';
import { patient } from '../patient.ts';
import { startServer, type TestServer } from '../server.ts';

const statistics = `query ($where: ProjectFilter) {
  statistics(where: $where) {
    version cityCount projectCount statusKnownCount averageProjectsPerCity
    themes { theme { code } count percent } objectives { objective count } statuses { status count }
    maturity { score coverage axes { axis score coverage } }
  }
}`;
const list = `query ($where: ProjectFilter, $orderBy: [ProjectOrder!], $first: Int, $last: Int, $after: String) {
  projects(where: $where, orderBy: $orderBy, first: $first, last: $last, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { id reference }
  }
}`;
const completed = { where: { statuses: ['COMPLETED'] } };

/** Two servers on one database: one keeps projects in memory, the other asks the database. */
let keeping: TestServer;
let asking: TestServer;
let listener: Listener | undefined;
const statements: string[] = [];

beforeAll(async () => {
  const databaseUrl = await createDatabase('seeded');
  asking = await startServer({ databaseUrl });
  const listen: Database['listen'] = (channel, own) => {
    listener = own;
    return asking.database.listen(channel, own);
  };
  keeping = await startServer({
    databaseUrl,
    listen,
    columnsBytes: 1e7,
    onStatement: ({ sql }) => void statements.push(sql),
  });
  await inMemory();
});
afterAll(async () => {
  await keeping.close();
  await asking.close();
});

/** Which statements about projects a question takes. */
async function statementsOf(query: string, variables: object, server = keeping): Promise<string[]> {
  statements.length = 0;
  await ask(server, query, variables);
  return statements.filter((sql) => /\bfrom project p\b/.test(sql));
}

/** Waits until the edition is in memory, which a question sets off. */
const inMemory = () =>
  vi.waitFor(async () => expect(await statementsOf(statistics, completed)).toEqual([]), 10_000);

const change = async (text: string) => {
  await keeping.database.sql.query(text);
  await keeping.changes.caughtUp();
};

const sortField = fc.constantFrom('TITLE', 'CITY', 'MATURITY', 'BUDGET_PLANNED', 'UPDATED_AT');
const orders = fc.array(fc.record({ field: sortField, direction: fc.constantFrom('ASC', 'DESC') }), {
  maxLength: 2,
});
const wheres = fc.record(
  {
    cities: fc.subarray(['marseille', 'lorient', 'pau-bearn-pyrenees', 'atlantis'], { minLength: 1 }),
    themes: fc.subarray(['leisure', 'transport', 'health'], { minLength: 1 }),
    anyTheme: fc.subarray(['energy', 'building', 'safety'], { minLength: 1 }),
    objectives: fc.subarray(['SERVICE', 'SUSTAINABILITY', 'EXEMPLARITY'], { minLength: 1 }),
    statuses: fc.subarray(['UNDER_STUDY', 'COMPLETED', 'ABANDONED'], { minLength: 1 }),
    regions: fc.subarray(['93', '53', '32'], { minLength: 1 }),
    populationMin: fc.constantFrom(0, 60_000, 200_000),
    search: fc.constantFrom('numérique', 'en ligne'),
  },
  { requiredKeys: [] },
);

it('answers what a server without them answers, whatever is asked', async () => {
  const property = fc.asyncProperty(
    wheres,
    orders,
    fc.integer({ min: 1, max: 30 }),
    async (where, orderBy, size) => {
      expect(await ask(keeping, statistics, { where })).toEqual(await ask(asking, statistics, { where }));
      for (const page of [{ first: size }, { last: size }]) {
        const variables = { where, orderBy, ...page };
        const answer = await ask<{ projects: { pageInfo: { endCursor: string | null } } }>(
          keeping,
          list,
          variables,
        );
        expect(answer).toEqual(await ask(asking, list, variables));
        const after = { where, orderBy, first: size, after: answer.projects.pageInfo.endCursor };
        expect(await ask(keeping, list, after)).toEqual(await ask(asking, list, after));
      }
    },
  );
  await fc.assert(property, { seed: 2013, numRuns: 50 });
});

describe('a list', () => {
  it('is counted in memory, and its page read alone', async () => {
    const [page, ...others] = await statementsOf(list, { ...completed, first: 5 });
    expect(others).toEqual([]);
    expect(page).not.toContain('count(');
  });

  it('of nothing asks the database for nothing', async () => {
    expect(await statementsOf(list, { where: { cities: ['atlantis'] } })).toEqual([]);
  });
});

it('ranks cities in memory, as a server without them ranks them', async () => {
  const ranking = `query ($theme: String, $city: CityKey) {
    ranking(theme: $theme, city: $city, first: 24) {
      rankedCount unrankedCount entries { rank count share city { slug } } city { rank city { slug } }
    }
  }`;
  for (const theme of [null, 'leisure', 'health']) {
    const variables = { theme, city: { slug: 'lorient' } };
    statements.length = 0;
    const found = await ask(keeping, ranking, variables);
    expect(statements.filter((sql) => sql.includes('rank()'))).toEqual([]);
    expect(found).toEqual(await ask(asking, ranking, variables));
  }
});

it('leaves words to the database', async () => {
  expect(await statementsOf(statistics, { where: { search: 'en ligne' } })).toHaveLength(1);
});

it('leaves to the database what somebody with a token asks, who may see more', async () => {
  const reader = { name: 'Somebody', role: 'EDITOR', citySlugs: [], expiresAt: null } as const;
  const { token } = await createToken(keeping.database.sql, reader, commandLine);
  statements.length = 0;
  const asked = await post(
    keeping,
    JSON.stringify({ query: statistics, variables: completed }),
    bearer(token),
  );
  expect(asked.data).toEqual(await ask(asking, statistics, completed));
  expect(statements.filter((sql) => /\bfrom project p\b/.test(sql))).not.toEqual([]);
});

describe('after a change', () => {
  it('of a project its city alone is read again, before anything is said', async () => {
    const before = await ask(keeping, statistics, completed);
    await change(`update project set status = 'COMPLETED' where id = (
      select min(id) from project where status = 'UNDER_STUDY')`);
    // That the city was read is no statement of the operation.
    expect(await statementsOf(statistics, completed)).toEqual([]);
    const after = await ask(keeping, statistics, completed);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await ask(asking, statistics, completed));
  });

  it('that corrects words alone nothing is read again', async () => {
    await change(
      `insert into erratum (edition_id, reason_fr, actor) select id, 'Faux', 'test' from edition where code = '2013'`,
    );
    expect(await statementsOf(statistics, completed)).toEqual([]);
  });

  it('of all projects nothing is said from memory until they are read again', async () => {
    await change(`update project set status = 'COMPLETED' where status = 'UNDER_STUDY'`);
    expect(await ask(keeping, statistics, completed)).toEqual(await ask(asking, statistics, completed));
    await inMemory();
    expect(await ask(keeping, statistics, completed)).toEqual(await ask(asking, statistics, completed));
  });
});

it('asks the database while changes may be missed, and reads all again afterwards', async () => {
  listener?.onLost?.();
  await keeping.database.sql.query(`update project set status = null where status = 'ABANDONED'`);
  expect(await statementsOf(statistics, completed)).not.toEqual([]);
  listener?.onGap();
  await inMemory();
  const abandoned = { where: { statuses: ['ABANDONED'] } };
  expect(await ask(keeping, statistics, abandoned)).toMatchObject({ statistics: { projectCount: 0 } });
});

it('says at /metrics how much is in memory, and keeps no more than it may', async () => {
  const gauge = async ({ url }: TestServer, name: string) =>
    Number(new RegExp(`^${name} (\\d+)`, 'm').exec(await (await fetch(`${url}/metrics`)).text())?.[1]);
  expect(await gauge(keeping, 'barometre_columns_projects')).toBe(1128);
  expect(await gauge(keeping, 'barometre_columns_bytes')).toBeGreaterThan(11_280);
  const small = await startServer({
    columnsBytes: 5_000,
    onStatement: ({ sql }) => void statements.push(sql),
  });
  try {
    expect(await statementsOf(statistics, completed, small)).not.toEqual([]);
    await vi.waitFor(async () => expect(await gauge(small, 'barometre_columns_bytes')).toBe(0), patient);
    expect(await statementsOf(statistics, completed, small)).not.toEqual([]);
  } finally {
    await small.close();
  }
});
