import type { Change } from '../live/change.ts';

/** A city in an edition. */
interface CityInEdition {
  cityId: number;
  editionId: number;
}

/**
 * What an answer was made from: as much as must be known to tell which changes it outlives. Whoever reads something says so
 * here; what is read without saying from where counts as everything.
 */
export class Footprint {
  #everything = false;
  /** Of each edition the cities whose projects were read, or all of them; none where only its own rows were. */
  readonly #editions = new Map<number, Set<number> | 'all'>();
  /** Cities in whichever edition. */
  readonly #cities = new Set<number>();
  readonly #codes = new Map<number, string>();

  /** Anything may have been read. */
  everything(): void {
    this.#everything = true;
  }

  /** What is said of an edition: its texts, themes, figures, corrections. */
  edition(editionId: number): void {
    if (!this.#editions.has(editionId)) this.#editions.set(editionId, new Set());
  }

  /** Any set of an edition's projects, or of the cities that take part in it. */
  projects(editionId: number): void {
    this.#editions.set(editionId, 'all');
  }

  /** A city and its projects in an edition. */
  cityInEdition({ cityId, editionId }: CityInEdition): void {
    this.edition(editionId);
    const cities = this.#editions.get(editionId);
    if (cities instanceof Set) cities.add(cityId);
  }

  /** A city, and in which editions it takes part. */
  city(cityId: number): void {
    this.#cities.add(cityId);
  }

  /** What an edition is called outside. */
  name(editionId: number, code: string): void {
    this.#codes.set(editionId, code);
  }

  /** All that another one has. */
  add(other: Footprint): void {
    this.#everything ||= other.#everything;
    for (const [editionId, scope] of other.#editions) {
      if (scope === 'all') this.projects(editionId);
      else this.edition(editionId);
      if (scope !== 'all') for (const cityId of scope) this.cityInEdition({ cityId, editionId });
    }
    for (const cityId of other.#cities) this.city(cityId);
    for (const [editionId, code] of other.#codes) this.name(editionId, code);
  }

  /** Whether the answer may be another one after a change. */
  isTouchedBy({ editionId, cityIds }: Change): boolean {
    if (this.#everything) return true;
    if (editionId === null && cityIds === null) return true;
    const scopes = editionId === null ? [...this.#editions.values()] : [this.#editions.get(editionId)];
    if (cityIds === null) return this.#cities.size > 0 || scopes.some((scope) => scope !== undefined);
    return (
      cityIds.some((id) => this.#cities.has(id)) ||
      scopes.some((scope) => scope === 'all' || (scope !== undefined && cityIds.some((id) => scope.has(id))))
    );
  }

  /**
   * Names for caches in front of the server: `edition-2013` for each edition, or `editions` where it may be any; `city-12`
   * for each city by the number of its row, or `cities` where it may be any.
   */
  tags(): string[] {
    if (this.#everything) return ['editions', 'cities'];
    const cities = new Set(this.#cities);
    let all = false;
    for (const scope of this.#editions.values()) {
      if (scope === 'all') all = true;
      else for (const id of scope) cities.add(id);
    }
    const editionTags = [...this.#editions.keys()].map((id) => `edition-${this.#codes.get(id) ?? id}`);
    if (this.#cities.size > 0) editionTags.push('editions');
    const cityTags = all || cities.size > mostTags ? ['cities'] : [...cities].map((id) => `city-${id}`);
    return [...(editionTags.length > mostTags ? ['editions'] : editionTags), ...cityTags];
  }
}

/** More than this, and the header that names them grows past what caches take. */
const mostTags = 50;
