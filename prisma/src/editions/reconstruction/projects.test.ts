import { describe, expect, it } from 'vitest';
import { checksum } from '../../migrations.ts';
import { EDITION_2013 } from '../edition-2013.ts';
import { CITIES_2013 } from '../participants-2013.ts';
import { isRelief } from './objectives.ts';
import { type Figures, type ReconstructedProject, reconstructProjects } from './projects.ts';

const THEMES = EDITION_2013.themes.map(({ code }) => code);
const COUNTS = [181, 169, 169, 135, 124, 102, 90, 79, 79];
const AXES = ['realisation', 'partnerships', 'budget', 'measurement'] as const;

function figures(seed: number): Figures {
  return {
    seed,
    prefix: '2013',
    cities: CITIES_2013.map(({ slug }) => slug),
    silentCities: ['participant-20', 'participant-23'],
    themes: new Map(THEMES.map((theme, index) => [theme, COUNTS[index] ?? 0])),
    relief: { theme: 'e-citizenship', count: 21 },
  };
}

function countBy(projects: readonly ReconstructedProject[], key: (project: ReconstructedProject) => string) {
  const counts = new Map<string, number>();
  for (const project of projects) counts.set(key(project), (counts.get(key(project)) ?? 0) + 1);
  return counts;
}

function coverage(projects: readonly ReconstructedProject[], axis: (typeof AXES)[number]): number {
  return projects.filter(({ maturity }) => maturity[axis] !== null).length / projects.length;
}

// The invariants belong to the generator and not to a lucky seed.
describe.each([20130619, 1, 2, 3, 5, 8, 13, 21, 4294967295])(
  'projects reconstructed from seed %i',
  (seed) => {
    const projects = reconstructProjects(figures(seed));

    it('keep the number of projects of each theme', () => {
      const counts = countBy(projects, ({ theme }) => theme);
      expect(THEMES.map((theme) => counts.get(theme))).toEqual(COUNTS);
    });

    it('are spread over all cities, 47 a city on average', () => {
      const counts = [...countBy(projects, ({ city }) => city).values()];
      expect(counts).toHaveLength(24);
      expect(projects).toHaveLength(24 * 47);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(25);
      expect(Math.max(...counts)).toBeLessThanOrEqual(80);
      expect(Math.max(...counts) - Math.min(...counts)).toBeGreaterThan(15);
    });

    it('give cities profiles of their own', () => {
      const leisure = countBy(
        projects.filter(({ theme }) => theme === 'leisure'),
        ({ city }) => city,
      );
      const all = countBy(projects, ({ city }) => city);
      const shares = [...all].map(([city, count]) => (leisure.get(city) ?? 0) / count);
      expect(Math.max(...shares)).toBeGreaterThan(0.25);
      expect(Math.min(...shares)).toBeLessThan(0.1);
    });

    it('have exactly 21 completed projects that serve both service and management', () => {
      expect(projects.filter(isRelief)).toHaveLength(21);
    });

    it('have one to three objectives, all different', () => {
      for (const { objectives } of projects) {
        expect(objectives.length).toBeGreaterThanOrEqual(1);
        expect(objectives.length).toBeLessThanOrEqual(3);
        expect(new Set(objectives).size).toBe(objectives.length);
      }
    });

    it('have every status, and a few unknown ones', () => {
      const counts = countBy(projects, ({ status }) => status ?? 'unknown');
      expect([...counts.keys()].sort()).toEqual(['COMPLETED', 'IN_PROGRESS', 'UNDER_STUDY', 'unknown']);
      expect((counts.get('unknown') ?? 0) / projects.length).toBeLessThan(0.1);
    });

    it('are assessed enough for the edition to have a score, and not all', () => {
      for (const axis of AXES) {
        expect(coverage(projects, axis)).toBeGreaterThanOrEqual(0.75);
        expect(coverage(projects, axis)).toBeLessThan(1);
      }
      const silent = projects.filter(({ city }) => city === 'participant-20');
      expect(coverage(silent, 'measurement')).toBeLessThan(0.75);
    });

    it('are more mature when they are completed', () => {
      const mean = (status: string) => {
        const values = projects
          .filter((project) => project.status === status)
          .map(({ maturity }) => maturity.realisation);
        const known = values.filter((value) => value !== null);
        return known.reduce((sum, value) => sum + value, 0) / known.length;
      };
      expect(mean('COMPLETED')).toBeGreaterThan(mean('IN_PROGRESS'));
      expect(mean('IN_PROGRESS')).toBeGreaterThan(mean('UNDER_STUDY'));
      const values = projects.flatMap(({ maturity }) => AXES.map((axis) => maturity[axis] ?? 0));
      expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= 4)).toBe(true);
    });

    it('have at most two secondary themes, other than their own and known to the edition', () => {
      for (const { theme, secondaryThemes } of projects) {
        expect(secondaryThemes.length).toBeLessThanOrEqual(2);
        expect(secondaryThemes).not.toContain(theme);
        expect(new Set(secondaryThemes).size).toBe(secondaryThemes.length);
        for (const secondary of secondaryThemes) expect(THEMES).toContain(secondary);
      }
    });

    it('say in their title that they are reconstructed, each with its number', () => {
      const titles = projects.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles[122]).toMatch(/ \(projet reconstitué nº 0123\)$/);
      expect(projects.map(({ reference }) => reference).slice(0, 2)).toEqual(['2013-0001', '2013-0002']);
    });
  },
);

describe('reconstruction', () => {
  it('gives the same projects each time, and others for another seed', () => {
    expect(reconstructProjects(figures(7))).toEqual(reconstructProjects(figures(7)));
    expect(reconstructProjects(figures(7))).not.toEqual(reconstructProjects(figures(8)));
  });

  // Addresses and quotations of projects and cities outlive a version: a change of the generator must be wanted.
  it('of the edition of 2013 never changes', () => {
    expect(checksum(JSON.stringify(EDITION_2013.projects()))).toMatchInlineSnapshot(
      `"c3f9ab49c1622866b9038548a677e09a58d9e20c2cd6d1df3d06c4689c149b01"`,
    );
  });

  it('refuses figures that cannot be met', () => {
    const impossible = { ...figures(1), themes: new Map([['leisure', 10]]) };
    expect(() => reconstructProjects(impossible)).toThrow(RangeError);
    expect(() => reconstructProjects({ ...figures(1), relief: { theme: 'none', count: 1 } })).toThrow(
      RangeError,
    );
  });
});
