import type { Prisma, PrismaClient } from '@barometre/prisma';
import DataLoader from 'dataloader';
import type { Counts } from '../statistics/counts.ts';
import { type Catalogue, loadCatalogue, published } from './catalogue.ts';
import { findParticipations } from './participations.ts';
import { type CityInEdition, countCities, countEditions, pairKey } from './project-counts.ts';
import type { ProjectCut } from './project-cut.ts';

/** What one operation reads: each thing once, and the same question about many objects in one statement. */
export class Reads {
  readonly #client: PrismaClient;
  readonly #visible: Prisma.EditionWhereInput;
  #catalogue: Promise<Catalogue> | undefined;
  readonly #cuts = new Map<string, DataLoader<number, Counts>>();
  readonly #batches = new Map<string, unknown>();
  readonly #participations: DataLoader<number, number[]>;
  readonly #cities: DataLoader<CityInEdition, Counts, string>;

  /** @param visible which editions may be seen; the published ones when left out */
  constructor(client: PrismaClient, visible: Prisma.EditionWhereInput = published) {
    this.#client = client;
    this.#visible = visible;
    this.#participations = new DataLoader(async (cityIds) =>
      findParticipations(client, cityIds, (await this.catalogue()).ids),
    );
    this.#cities = new DataLoader((pairs) => countCities(client, pairs), { cacheKeyFn: pairKey });
  }

  /** A function rather than a property: in the context's type, the client's would slow every inference down. */
  static clientOf(reads: Reads): PrismaClient {
    return reads.#client;
  }

  /** Which editions may be seen, as a condition, for where the catalogue is not at hand. */
  get visible(): Prisma.EditionWhereInput {
    return this.#visible;
  }

  /** The editions that may be seen, with their themes. */
  catalogue(): Promise<Catalogue> {
    this.#catalogue ??= loadCatalogue(this.#client, this.#visible);
    return this.#catalogue;
  }

  /** The ids of the visible editions that a city takes part in, the latest first. */
  editionsOfCity(cityId: number): Promise<number[]> {
    return this.#participations.load(cityId);
  }

  countsOfCity(pair: CityInEdition): Promise<Counts> {
    return this.#cities.load(pair);
  }

  countsOfCut(editionId: number, cut: ProjectCut): Promise<Counts> {
    const key = JSON.stringify(cut);
    const known =
      this.#cuts.get(key) ??
      new DataLoader<number, Counts>((editionIds) => countEditions(this.#client, editionIds, cut));
    this.#cuts.set(key, known);
    return known.load(editionId);
  }

  /**
   * A loader that lives as long as the operation, for one field of it.
   *
   * @param field what tells the field from all others of the operation; its loader always has the same types
   */
  batch<Key, Value>(
    field: string,
    load: (keys: readonly Key[]) => Promise<Value[]>,
    cacheKey: (key: Key) => string,
  ) {
    const known = this.#batches.get(field) as DataLoader<Key, Value, string> | undefined;
    const loader = known ?? new DataLoader<Key, Value, string>(load, { cacheKeyFn: cacheKey });
    this.#batches.set(field, loader);
    return loader;
  }

  /** Forgets everything, after a change: what the same operation reads next is what there is then. */
  forget(): void {
    this.#catalogue = undefined;
    this.#cuts.clear();
    this.#batches.clear();
    this.#participations.clearAll();
    this.#cities.clearAll();
  }
}
