import type { Database, Prisma, PrismaClient, Read } from '@barometre/prisma';
import DataLoader from 'dataloader';
import type { Counts } from '../statistics/counts.ts';
import { type Areas, loadAreas } from './area-codes.ts';
import {
  Catalogue,
  type CatalogueEdition,
  type EditionIndex,
  hasProjects,
  loadEditions,
  published,
} from './catalogue.ts';
import { countCut } from './columns/count-cut.ts';
import type { KeptColumns } from './columns/kept-columns.ts';
import { composedOnce } from './composed.ts';
import { Footprint } from './footprint.ts';
import type { KeptEditions } from './kept-editions.ts';
import { NotedSource } from './noted-source.ts';
import { type CityInEdition, countCities, pairKey } from './project-counts.ts';
import type { ProjectCut } from './project-cut.ts';

/** Where an operation reads from. */
export interface ReadSource extends Pick<Database, 'client' | 'read'> {
  /** What everybody sees of the editions, where it is kept in memory. */
  editions?: KeptEditions | undefined;
  /** Their projects, where they are kept in memory. */
  columns?: KeptColumns | undefined;
  /** Where whoever may change something reads; left out: in the same place. */
  primary?: ReadSource | undefined;
}

/** What one operation reads: each thing once, and the same question about many objects in one statement. */
export class Reads {
  /** What was read so far. */
  readonly footprint: Footprint;
  readonly #client: PrismaClient;
  readonly #kept: KeptEditions | undefined;
  /** The projects in memory; undefined for who may see others than everybody. */
  readonly columns: KeptColumns | undefined;
  /** As `read`, for reading what is noted in the footprint and nothing else. */
  readonly noted: Read;
  readonly #visible: Prisma.EditionWhereInput;
  #index: Promise<EditionIndex> | undefined;
  #catalogue: Promise<Catalogue> | undefined;
  #areas: Promise<Areas> | undefined;
  readonly #cuts = new Map<string, DataLoader<number, Counts>>();
  readonly #batches = new Map<unknown, unknown>();
  readonly #cities: DataLoader<CityInEdition, Counts, string>;

  /** @param visible which editions may be seen; the published ones when left out */
  constructor(source: ReadSource, visible: Prisma.EditionWhereInput = published) {
    const noted = source instanceof NotedSource;
    const { client, read, editions, columns } = noted ? source.plain : source;
    this.footprint = noted ? source.footprint : new Footprint();
    this.#client = client;
    this.#kept = editions;
    this.noted = read;
    this.#visible = visible;
    this.columns = visible === published ? columns : undefined;
    this.#cities = new DataLoader((pairs) => countCities(read, pairs), { cacheKeyFn: pairKey });
  }

  /** A function rather than a property: in the context's type, the client's would slow every inference down. */
  static clientOf(reads: Reads): PrismaClient {
    return reads.#client;
  }

  /**
   * Single statements by hand, for what is asked often. An answer that came from here is forgotten at every change; whoever
   * knows what it reads takes `noted`.
   */
  get read(): Read {
    this.footprint.everything();
    return this.noted;
  }

  /** The editions that may be seen, with their themes. */
  catalogue(): Promise<Catalogue> {
    this.#catalogue ??= this.#editions().then((index) => new Catalogue(index, this.footprint));
    return this.#catalogue;
  }

  /**
   * What follows from a question and the editions that everybody sees, such as the statement to ask: put together once for both, and
   * kept as long as they are. What was looked at for it is noted each time.
   *
   * @param question the same object each time that it is asked
   * @param compose must take all that it looks at from its own argument
   */
  async composed<Value>(question: object, compose: (reads: Reads) => Value | Promise<Value>): Promise<Value> {
    if (this.#visible !== published || this.#kept === undefined) return compose(this);
    const index = await this.#editions();
    const { value, footprint } = await composedOnce(index, question, async () => {
      const own = new Reads({ client: this.#client, read: this.noted });
      own.#index = Promise.resolve(index);
      return { value: await compose(own), footprint: own.footprint };
    });
    this.footprint.add(footprint);
    return value;
  }

  /** The departments and regions that there are. */
  areas(): Promise<Areas> {
    // Reference data, which no change touches.
    this.#areas ??= loadAreas(this.noted);
    return this.#areas;
  }

  #editions(): Promise<EditionIndex> {
    const everybodys = this.#visible === published;
    this.#index ??= everybodys && this.#kept ? this.#kept.load() : loadEditions(this.#client, this.#visible);
    return this.#index;
  }

  countsOfCity(pair: CityInEdition): Promise<Counts> {
    this.footprint.cityInEdition(pair);
    return this.#cities.load(pair);
  }

  /** Whether an edition has projects, as opposed to published figures alone. */
  hasProjects(edition: CatalogueEdition): boolean {
    const has = hasProjects(edition);
    // Where it has some, they are counted, which is noted; the first one of any city may give it some.
    if (!has) this.footprint.projects(edition.id);
    return has;
  }

  countsOfCut(editionId: number, cut: ProjectCut): Promise<Counts> {
    this.footprint.projects(editionId);
    const key = JSON.stringify(cut);
    const known =
      this.#cuts.get(key) ??
      new DataLoader<number, Counts>((editionIds) =>
        countCut({ read: this.noted, columns: this.columns }, editionIds, cut),
      );
    this.#cuts.set(key, known);
    return known.load(editionId);
  }

  /**
   * A loader that lives as long as the operation, for one field of it.
   *
   * @param field what tells the field from all others of the operation; its loader always has the same types
   * @param cacheKey what tells keys apart that are objects
   */
  batch<Key, Value>(
    field: unknown,
    load: (keys: readonly Key[]) => Promise<Value[]>,
    cacheKey: (key: Key) => unknown = (key) => key,
  ) {
    const known = this.#batches.get(field) as DataLoader<Key, Value, unknown> | undefined;
    const loader = known ?? new DataLoader<Key, Value, unknown>(load, { cacheKeyFn: cacheKey });
    this.#batches.set(field, loader);
    return loader;
  }

  /** Forgets everything, after a change: what the same operation reads next is what there is then. */
  forget(): void {
    this.#index = undefined;
    this.#catalogue = undefined;
    this.#kept?.forget();
    this.#cuts.clear();
    this.#batches.clear();
    this.#cities.clearAll();
  }
}
