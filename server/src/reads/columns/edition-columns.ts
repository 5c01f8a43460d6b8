import type { RankedCities, RankingCut } from '../city-ranking.ts';
import type { ProjectCut } from '../project-cut.ts';
import { CityCounts } from './city-counts.ts';
import { CitySegments } from './city-segments.ts';
import { type CityFacts, CityTable } from './city-table.ts';
import { type AxisSums, noCodes, sumsOfCodes } from './maturity-code.ts';
import { ProfileTotals } from './profile-totals.ts';
import { Profiles } from './profiles.ts';
import { bytesOfProject, decodeProjects } from './project-bytes.ts';
import { rankColumns } from './rank-columns.ts';

/** How the projects of a cut are spread. */
export interface Tally {
  /** Cities with at least one of them. */
  cities: number;
  /** How many there are of each profile, by its number. */
  profiles: Uint32Array;
  sums: AxisSums;
}

/** Estimates of what stands beside the columns. */
const bytesPerProfile = 200;
const bytesPerCity = 450;
const bytesPerSlug = 120;

/** Of up to 101 cities each. */
const mostRankings = 100;

/**
 * The projects of an edition as columns of numbers: what filters and counts need of them in ten bytes each, where going
 * through a million takes a few milliseconds.
 */
export class EditionColumns {
  readonly profiles = new Profiles();
  readonly #cities = new CityTable();
  readonly #counts = new CityCounts();
  readonly #segments = new CitySegments();
  readonly #totals = new ProfileTotals();
  /** Those that were asked for since the last change. */
  readonly #rankings = new Map<string, RankedCities>();
  #projectCount = 0;

  get projectCount(): number {
    return this.#projectCount;
  }

  /** About how much memory it takes. */
  get bytes(): number {
    return (
      this.#segments.bytes +
      this.#counts.bytes +
      this.profiles.size * bytesPerProfile +
      this.#cities.size * bytesPerCity +
      this.#cities.slugCount * bytesPerSlug
    );
  }

  /** Takes a city's projects in, instead of those that it had. @param projects see `project-bytes.ts` */
  put(facts: CityFacts, projects: Uint8Array): void {
    this.#rankings.clear();
    const city = this.#cities.put(facts);
    this.#countOut(city);
    this.#counts.begin(city);
    const count = projects.byteLength / bytesOfProject;
    let at = this.#segments.reserve(city, count);
    for (const project of decodeProjects(projects)) {
      const profile = this.profiles.numberOf(project);
      this.#segments.set(at, project.id, profile, project.maturity);
      this.#totals.add(profile, project.maturity, 1);
      this.#counts.add(city, project.themeId);
      at += 1;
    }
    this.#projectCount += count;
  }

  /** How many projects a cut has. */
  count(cut: ProjectCut): number {
    const chosen = this.#chosen(cut);
    const cities = this.#cities.matching(cut);
    if (cities === null) return this.#totals.counts(chosen).reduce((sum, count) => sum + count, 0);
    return cities.reduce((sum, isMeant, city) => sum + (isMeant && this.#countIn(city, chosen)), 0);
  }

  /** The ids of the projects that a cut has. */
  idsOf(cut: ProjectCut): number[] {
    const chosen = this.#chosen(cut);
    const cities = this.#meant(cut);
    const { ids, profiles } = this.#segments;
    const found: number[] = [];
    for (let city = 0; city < cities.length; city++) {
      if (cities[city] === 0) continue;
      const { start, end } = this.#segments.rangeOf(city);
      for (let at = start; at < end; at++) {
        if (chosen[profiles[at] as number] === 1) found.push(ids[at] as number);
      }
    }
    return found;
  }

  /** How the projects of a cut are spread. */
  tally(cut: ProjectCut): Tally {
    const chosen = this.#chosen(cut);
    const meant = this.#meant(cut);
    const cities = this.#citiesWith(chosen, meant);
    const meantCount = meant.reduce((sum, isMeant) => sum + isMeant, 0);
    if (meantCount * 2 <= meant.length) return { cities, ...this.#tallyIn(meant, 1, chosen) };
    // All but those of the other cities, which are fewer, or none.
    const profiles = this.#totals.counts(chosen);
    const sums = this.#totals.sums(chosen);
    if (meantCount === meant.length) return { cities, profiles, sums };
    const others = this.#tallyIn(meant, 0, chosen);
    return {
      cities,
      profiles: profiles.map((count, profile) => count - (others.profiles[profile] as number)),
      sums: sums.map((sum, index) => sum - (others.sums[index] as number)),
    };
  }

  /** The first cities of the edition, and the one asked for. */
  rank({ themeId, minimum, first, cityId }: Omit<RankingCut, 'editionId'>): RankedCities {
    const question = `${themeId} ${minimum} ${first} ${cityId}`;
    const known = this.#rankings.get(question);
    if (known !== undefined) return known;
    const ranked = rankColumns(this.#counts, this.#cities, { themeId, minimum, first, cityId });
    if (this.#rankings.size === mostRankings) this.#rankings.clear();
    this.#rankings.set(question, ranked);
    return ranked;
  }

  /** Which profiles a cut lets through, each 0 or 1. */
  #chosen(cut: ProjectCut): Uint8Array {
    return this.profiles.matching(cut) ?? new Uint8Array(this.profiles.size).fill(1);
  }

  /** Which cities a cut is about, each 0 or 1. */
  #meant(cut: ProjectCut): Uint8Array {
    return this.#cities.matching(cut) ?? new Uint8Array(this.#cities.size).fill(1);
  }

  /** Counts in the cities that are marked in a way. */
  #tallyIn(cities: Uint8Array, mark: 0 | 1, chosen: Uint8Array): Omit<Tally, 'cities'> {
    const { profiles, maturities } = this.#segments;
    const tally = new Uint32Array(this.profiles.size);
    const codes = noCodes();
    for (let city = 0; city < cities.length; city++) {
      if (cities[city] !== mark) continue;
      const { start, end } = this.#segments.rangeOf(city);
      // Without a branch, so that it takes the same time whatever is found.
      for (let at = start; at < end; at++) {
        const profile = profiles[at] as number;
        const counts = chosen[profile] as number;
        tally[profile] = (tally[profile] as number) + counts;
        const code = maturities[at] as number;
        codes[code] = (codes[code] as number) + counts;
      }
    }
    return { profiles: tally, sums: sumsOfCodes(codes) };
  }

  /** How many of the marked cities have a project of the chosen profiles. */
  #citiesWith(chosen: Uint8Array, cities: Uint8Array): number {
    const { profiles } = this.#segments;
    let found = 0;
    for (let city = 0; city < cities.length; city++) {
      if (cities[city] === 0) continue;
      const { start, end } = this.#segments.rangeOf(city);
      let at = start;
      while (at < end && chosen[profiles[at] as number] === 0) at++;
      if (at < end) found += 1;
    }
    return found;
  }

  #countIn(city: number, chosen: Uint8Array): number {
    const { profiles } = this.#segments;
    const { start, end } = this.#segments.rangeOf(city);
    let count = 0;
    for (let at = start; at < end; at++) count += chosen[profiles[at] as number] as number;
    return count;
  }

  /** Counts a city's projects no more. */
  #countOut(city: number): void {
    const { profiles, maturities } = this.#segments;
    const { start, end } = this.#segments.rangeOf(city);
    for (let at = start; at < end; at++)
      this.#totals.add(profiles[at] as number, maturities[at] as number, -1);
    this.#projectCount -= end - start;
  }
}
