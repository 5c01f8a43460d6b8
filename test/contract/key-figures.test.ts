import { describe, expect, it } from 'vitest';
import { cases, readResult } from './cases.ts';

/** The accepted answer of a case, with the shape that the test relies on. */
const answer = <Data>(operation: string, name: string): Data =>
  (readResult({ operation, name }) as { data: Data }).data;

interface ThemeFigures {
  theme: { code: string };
  count: number;
  percent: number;
  rank: number;
}

interface BreakdownAnswer {
  statistics: {
    edition: { code: string; provenance: string; notice: string | null; comparableToPrevious: null };
    asOf: string;
    cityCount: number;
    projectCount: number;
    averageProjectsPerCity: number | null;
    themes: (ThemeFigures & { interval: object | null })[];
  } | null;
}

// What the contract promises of the default data. These stand in code, so that accepting wrong answers can't hide them.
describe('the accepted answers', () => {
  it('break the edition of 2013 down as it was published', () => {
    const { statistics } = answer<BreakdownAnswer>('breakdown', 'default');
    expect(statistics).toMatchObject({
      edition: { code: '2013', provenance: 'RECONSTRUCTED', comparableToPrevious: null },
      asOf: '2013-06-19T00:00:00.000Z',
      cityCount: 24,
      projectCount: 1128,
      averageProjectsPerCity: 47,
    });
    const themes = statistics?.themes ?? [];
    expect(themes.map(({ theme }) => theme.code).join(' ')).toBe(
      'leisure transport e-citizenship education building energy health safety economy',
    );
    expect(themes.map(({ percent }) => percent)).toEqual([16, 15, 15, 12, 11, 9, 8, 7, 7]);
    expect(themes.map(({ rank }) => rank)).toEqual([1, 2, 2, 4, 5, 6, 7, 8, 8]);
  });

  it('warn of reconstructed data, in the language asked for', () => {
    expect(answer<BreakdownAnswer>('breakdown', 'default').statistics?.edition.notice).toMatch(
      /reconstituées/,
    );
    expect(answer<BreakdownAnswer>('breakdown', 'english').statistics?.edition.notice).toMatch(
      /Reconstructed data/,
    );
  });

  it('have no statistics where there is no project data', () => {
    expect(answer('breakdown', 'edition-without-projects')).toEqual({ statistics: null });
    expect(answer('compare', 'edition-without-cities')).toEqual({ panel: null, cities: { nodes: [] } });
  });

  it.each(['nothing-found', 'empty-list'])('have zeros and nulls where nothing is selected: %s', (name) => {
    const { statistics } = answer<BreakdownAnswer>('breakdown', name);
    expect(statistics).toMatchObject({ cityCount: 0, projectCount: 0, averageProjectsPerCity: null });
    expect(statistics?.themes).toHaveLength(9);
    for (const theme of statistics?.themes ?? []) {
      expect(theme).toMatchObject({ count: 0, share: 0, percent: 0, rank: 1, interval: null });
    }
  });

  it.each([
    ['by-slug', 'marseille', '211300553'],
    ['by-id', 'marseille', '211300553'],
    ['by-insee-code', 'le-havre', '217603513'],
    ['by-siren', 'brest-metropole', '242900314'],
    ['by-former-siren', 'lille-metropole', '200093201'],
    ['by-former-slug', 'pau-pyrenees', '200067254'],
  ])('find a city %s', (name, slug, siren) => {
    expect(answer('city', name)).toMatchObject({ city: { slug, siren } });
  });

  it('tell nothing of an unknown city, and little of an undisclosed one', () => {
    expect(answer('city', 'unknown')).toEqual({ city: null });
    expect(answer('city', 'undisclosed')).toMatchObject({
      city: { kind: null, inseeCode: null, siren: null, population: null, department: null, region: null },
    });
  });

  it('have nothing of a city in an edition that it does not take part in', () => {
    expect(answer('city', 'edition-it-is-not-in')).toMatchObject({
      city: { slug: 'lorient', statistics: null, projects: { totalCount: 0, edges: [] } },
    });
  });

  it('keep the order of slugs unless another one is asked for', () => {
    const slugs = (name: string) =>
      answer<{ cities: { edges: { node: { slug: string } }[] } }>('cities', name).cities.edges.map(
        ({ node }) => node.slug,
      );
    expect(slugs('slugs-in-their-order')).toEqual(['nanterre', 'brest-metropole', 'bourges']);
    expect(slugs('slugs-in-another-order')).toEqual(['bourges', 'brest-metropole', 'nanterre']);
  });

  it('count all 24 cities and all 1,128 projects', () => {
    expect(answer('cities', 'default')).toMatchObject({ cities: { totalCount: 24 } });
    expect(answer('projects', 'default')).toMatchObject({ projects: { totalCount: 1128 } });
  });

  it.each(['cities', 'projects'])('continue a list of %s where the page before ended', (operation) => {
    type Page = Record<string, { totalCount: number; pageInfo: { hasNextPage: boolean } }>;
    const [first, next] = ['first-page', 'next-page'].map((name) => answer<Page>(operation, name)[operation]);
    expect(first?.pageInfo.hasNextPage).toBe(true);
    expect(next?.totalCount).toBe(first?.totalCount);
    expect(next).not.toEqual(first);
  });

  it('have every edition, the latest first, with 2013 the current one', () => {
    for (const name of ['french', 'english']) {
      const { editions } = answer<{ editions: object[] }>('editions', name);
      expect(editions).toMatchObject([
        {
          code: '2015',
          current: false,
          previous: { code: '2014' },
          comparableToPrevious: false,
          statistics: null,
        },
        {
          code: '2014',
          current: false,
          previous: { code: '2013' },
          comparableToPrevious: false,
          statistics: null,
        },
        {
          code: '2013',
          current: true,
          previous: null,
          comparableToPrevious: null,
          statistics: { projectCount: 1128 },
        },
      ]);
    }
  });

  it('hold no error', () => {
    expect(cases.filter((of) => JSON.stringify(readResult(of)).includes('"errors"'))).toEqual([]);
  });
});
