import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, post } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { type CountedProject, loadProjects } from './recount.ts';

let server: TestServer;
let projects: CountedProject[];
beforeAll(async () => {
  server = await startServer();
  projects = await loadProjects(server.database);
});
afterAll(() => server.close());

interface Place {
  rank: number;
  count: number;
  projectCount: number;
  share: number | null;
  percent: number | null;
  interval: { low: number; high: number } | null;
  city: { slug: string };
}

interface Ranking {
  ranking: {
    theme: { code: string } | null;
    rankedCount: number;
    unrankedCount: number;
    projectCount: number;
    count: number;
    entries: Place[];
    city: Place | null;
  } | null;
}

const place = '{ rank count projectCount share percent interval { low high } city { slug } }';
const query = `query ($edition: String, $theme: String, $first: Int! = 10, $minimum: Int! = 5, $city: CityKey) {
  ranking(edition: $edition, theme: $theme, first: $first, minimum: $minimum, city: $city) {
    theme { code } rankedCount unrankedCount projectCount count entries ${place} city ${place}
  }
}`;
const rankingOf = async (variables: object) => (await ask<Ranking>(server, query, variables)).ranking;

/** By another hand: from the projects themselves. */
function recounted(theme: string | null) {
  const cities = Map.groupBy(projects, ({ participation }) => participation.city.slug);
  const places = [...cities].map(([slug, own]) => {
    const count = theme === null ? own.length : own.filter((project) => project.theme.code === theme).length;
    return { slug, count, value: theme === null ? count : count / own.length };
  });
  return places.map(({ slug, count, value }) => ({
    slug,
    count,
    rank: 1 + places.filter((other) => other.value > value).length,
  }));
}

const bySlug = (a: { slug: string }, b: { slug: string }) => a.slug.localeCompare(b.slug);

describe('the ranking of cities', () => {
  it.each([null, 'leisure', 'energy'])('is that of a recount: %s', async (theme) => {
    const found = await rankingOf({ theme, first: 100 });
    const places = found?.entries.map(({ rank, count, city }) => ({ slug: city.slug, count, rank })) ?? [];
    expect(found).toMatchObject({ rankedCount: 24, unrankedCount: 0, projectCount: 1128 });
    expect(found?.theme?.code ?? null).toBe(theme);
    expect(places.map(({ rank }) => rank)).toEqual(places.map(({ rank }) => rank).sort((a, b) => a - b));
    expect(places.toSorted(bySlug)).toEqual(recounted(theme).toSorted(bySlug));
    if (theme === null) {
      expect(new Set(places.map(({ rank }) => rank)).size, 'some are tied').toBeLessThan(24);
    }
  });

  it('gives shares with their interval for a theme, and none for the number of projects', async () => {
    const [first] = (await rankingOf({ theme: 'health', first: 1 }))?.entries ?? [];
    expect(first?.share).toBeCloseTo((first?.count ?? 0) / (first?.projectCount ?? 1), 12);
    expect(first?.percent).toBe(Math.round((first?.share ?? 0) * 100));
    expect(first?.interval?.low).toBeLessThan(first?.share ?? 0);
    expect((await rankingOf({ first: 1 }))?.entries[0]).toMatchObject({ share: null, interval: null });
  });

  it('finds the place of a city that is not among the first', async () => {
    const last = (await rankingOf({ theme: 'energy', first: 100 }))?.entries.at(-1);
    const found = await rankingOf({ theme: 'energy', first: 2, city: { slug: last?.city.slug } });
    expect(found?.entries).toHaveLength(2);
    expect(found?.city).toEqual(last);
    expect(await rankingOf({ city: { slug: 'nowhere' } })).toMatchObject({ city: null });
  });

  it('leaves out cities whose share would be one of few projects', async () => {
    const sizes = [...Map.groupBy(projects, ({ cityId }) => cityId).values()].map(({ length }) => length);
    const minimum = Math.max(...sizes);
    const left = sizes.filter((size) => size < minimum).length;
    expect(await rankingOf({ theme: 'energy', minimum })).toMatchObject({
      rankedCount: sizes.length - left,
      unrankedCount: left,
    });
    const none = await rankingOf({ theme: 'energy', minimum: minimum + 1 });
    expect(none).toMatchObject({ rankedCount: 0, unrankedCount: 24, entries: [] });
    expect(await rankingOf({ minimum })).toMatchObject({ rankedCount: 24, unrankedCount: 0 });
  });

  it('is null where there is no project data', async () => {
    expect(await rankingOf({ edition: '2014' })).toBeNull();
  });

  it.each([
    ['theme', { theme: 'parks' }, 'no theme "parks"'],
    ['first', { first: 0 }, '1 to 100'],
    ['first', { first: 101 }, '1 to 100'],
    ['minimum', { minimum: 0 }, 'at least 1'],
    ['edition', { edition: '1999' }, 'no published edition "1999"'],
  ])('names what can’t be meant: %s', async (argument, variables, message) => {
    const { errors } = await post(server, JSON.stringify({ query, variables }));
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

it('a city’s history is its statistics in each edition that has projects', async () => {
  const { city } = await ask<{ city: { history: { edition: { code: string }; projectCount: number }[] } }>(
    server,
    '{ city(by: { slug: "lorient" }) { history { edition { code } projectCount } } }',
  );
  const own = projects.filter(({ participation }) => participation.city.slug === 'lorient');
  expect(city.history).toEqual([{ edition: { code: '2013' }, projectCount: own.length }]);
});
