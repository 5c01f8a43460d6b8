import { forOthersToo, type Sql } from '@barometre/prisma';
import { EditionColumns } from './edition-columns.ts';
import { readCities, readParticipants } from './read-cities.ts';

interface Loading {
  editionId: number;
  /** Reads from the database that is written to: one that is behind could not tell what a change has brought. */
  sql: Sql;
  /** Waits until all changes that are committed by now were heard. */
  caughtUp(): Promise<void>;
  /** Whether what was read so far may be kept; asked after each part. */
  mayGrow(): boolean;
}

/** About how long this process may be busy with a part: for an embedded database that is reading it as well. */
const partMs = 10;
const mostCitiesAtOnce = 1_000;
/** How often one who asks waits for changes that come while the last ones are read. */
const mostRounds = 3;
/** With more cities to read again than this, who asks is not kept waiting. */
const mostAwaited = 100;

/** The columns of one edition: read city by city in small parts, and again where a change has named a city. */
export class LoadedEdition {
  readonly columns = new EditionColumns();
  /** Of which cities what is in the columns, if anything, may be out of date. */
  readonly #stale = new Set<number>();
  readonly #loading: Loading;
  #citiesAtOnce = 1;
  /** Undefined once it is as good as the database, and until something changes. */
  #reading: Promise<void> | undefined;
  #loaded = false;
  #dropped = false;

  constructor(loading: Loading) {
    this.#loading = loading;
  }

  /** Reads all of it. */
  async load(): Promise<void> {
    const { sql, editionId } = this.#loading;
    this.#reading = (async () => {
      for (const id of await readParticipants(sql, editionId)) this.#stale.add(id);
      await this.#readStale();
      this.#loaded = !this.#dropped;
    })().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  /** Something of these cities may have changed. */
  touch(cityIds: readonly number[]): void {
    for (const id of cityIds) this.#stale.add(id);
  }

  /** Nothing of it is to be relied on any more. */
  drop(): void {
    this.#dropped = true;
  }

  /** The columns as what is in the database; undefined where that would take long. */
  fresh(): EditionColumns | undefined | Promise<EditionColumns | undefined> {
    if (!this.#loaded || this.#dropped) return undefined;
    if (this.#isFresh) return this.columns;
    const many = this.#stale.size > mostAwaited;
    // Whoever then asks the database is told there what is wrong with it.
    const again = this.#readAgain().catch(() => undefined);
    if (many) return undefined;
    return again.then(() => (this.#isFresh && !this.#dropped ? this.columns : undefined));
  }

  get #isFresh(): boolean {
    return this.#stale.size === 0 && this.#reading === undefined;
  }

  #readAgain(): Promise<void> {
    this.#reading ??= forOthersToo(() => this.#readStale()).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /**
   * Reads what is stale. A change that concerns several cities may have been met in one part and not in another: only when all
   * changes were heard of those that may have been met, and none is left to read, do the parts belong together.
   */
  async #readStale(): Promise<void> {
    for (let round = 0; round < mostRounds && (round === 0 || this.#stale.size > 0); round++) {
      while (this.#stale.size > 0 && !this.#dropped) await this.#readPart();
      if (!this.#dropped) await this.#loading.caughtUp();
    }
  }

  async #readPart(): Promise<void> {
    const { sql, editionId, mayGrow } = this.#loading;
    const cityIds = [...this.#stale].slice(0, this.#citiesAtOnce);
    // Before they are read: what changes from here on makes them stale again.
    for (const id of cityIds) this.#stale.delete(id);
    const before = process.threadCpuUsage();
    const cities = await readCities(sql, editionId, cityIds).catch((error: unknown) => {
      this.touch(cityIds);
      throw error;
    });
    for (const { facts, projects } of cities) this.columns.put(facts, projects);
    const { user, system } = process.threadCpuUsage(before);
    const took = (user + system) / 1000;
    if (!mayGrow()) this.#dropped = true;
    if (took > partMs) this.#citiesAtOnce = Math.ceil(this.#citiesAtOnce / 2);
    else if (took < partMs / 2) this.#citiesAtOnce = Math.min(this.#citiesAtOnce * 2, mostCitiesAtOnce);
  }
}
