import type { PlaceCut } from '../place-cut.ts';
import type { ProjectCut } from '../project-cut.ts';

/** What filters and rankings ask of a city. */
export interface CityFacts {
  id: number;
  /** Whether it takes part in the edition; one that does not, or not any more, has no projects in it. */
  takesPart: boolean;
  /** What its name is sorted by, in the order of code points. */
  nameKey: string;
  departmentCode: string | null;
  regionCode: string | null;
  population: number | null;
  /** All it ever had. */
  slugs: readonly string[];
}

/** The cities of an edition, each by a number from 0 that it keeps. */
export class CityTable {
  readonly #numbers = new Map<number, number>();
  readonly #facts: CityFacts[] = [];
  readonly #bySlug = new Map<string, number>();

  get size(): number {
    return this.#facts.length;
  }

  /** How many slugs they have together. */
  get slugCount(): number {
    return this.#bySlug.size;
  }

  /** The number of a city; undefined where it was never taken in. */
  numberOf(id: number): number | undefined {
    return this.#numbers.get(id);
  }

  factsOf(number: number): CityFacts {
    const facts = this.#facts[number];
    if (facts === undefined) throw new RangeError(`there is no city with the number ${number}`);
    return facts;
  }

  /** Takes a city in, or what is now to be said of it. Answers its number. */
  put(facts: CityFacts): number {
    const number = this.#numbers.get(facts.id) ?? this.size;
    for (const slug of this.#facts[number]?.slugs ?? []) {
      // Another city may have taken it over already.
      if (this.#bySlug.get(slug) === number) this.#bySlug.delete(slug);
    }
    this.#numbers.set(facts.id, number);
    this.#facts[number] = facts;
    for (const slug of facts.slugs) this.#bySlug.set(slug, number);
    return number;
  }

  /** Which cities a cut is about, each 0 or 1 by its number; null where it is about all. */
  matching(cut: ProjectCut): Uint8Array | null {
    const { cities, departments, regions, populationMin, populationMax } = cut;
    const parts = [cities, departments, regions, populationMin, populationMax];
    if (parts.every((part) => part === undefined)) return null;
    const matching = new Uint8Array(this.size);
    const isMeant = placeTest(cut);
    if (cities === undefined) {
      for (let number = 0; number < matching.length; number++) {
        matching[number] = isMeant(this.#facts[number] as CityFacts) ? 1 : 0;
      }
    } else {
      for (const slug of cities) {
        const number = this.#bySlug.get(slug);
        if (number !== undefined && isMeant(this.#facts[number] as CityFacts)) matching[number] = 1;
      }
    }
    return matching;
  }
}

/** As `placeConditions` has it in SQL: what is unknown of a city is in no list and in no range. */
function placeTest(cut: PlaceCut): (facts: CityFacts) => boolean {
  const departments = cut.departments && new Set(cut.departments);
  const regions = cut.regions && new Set(cut.regions);
  const { populationMin: min = Number.NEGATIVE_INFINITY, populationMax: max = Number.POSITIVE_INFINITY } =
    cut;
  const anyPopulation = cut.populationMin === undefined && cut.populationMax === undefined;
  return ({ departmentCode, regionCode, population }) =>
    isIn(departments, departmentCode) &&
    isIn(regions, regionCode) &&
    (anyPopulation || (population !== null && population >= min && population <= max));
}

const isIn = (codes: ReadonlySet<string> | undefined, code: string | null): boolean =>
  codes === undefined || (code !== null && codes.has(code));
