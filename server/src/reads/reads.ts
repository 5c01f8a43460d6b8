import type { PrismaClient } from '@barometre/prisma';
import DataLoader from 'dataloader';
import type { Counts } from '../statistics/counts.ts';
import { type Catalogue, loadCatalogue } from './catalogue.ts';
import { findParticipations } from './participations.ts';
import { type CityInEdition, countCities, countCut, pairKey } from './project-counts.ts';
import type { ProjectCut } from './project-cut.ts';

/** What one operation reads: each thing once, and the same question about many objects in one statement. */
export class Reads {
  readonly #client: PrismaClient;
  #catalogue: Promise<Catalogue> | undefined;
  readonly #cuts = new Map<string, Promise<Counts>>();
  readonly #batches = new Map<string, unknown>();
  readonly #participations: DataLoader<number, number[]>;
  readonly #cities: DataLoader<CityInEdition, Counts, string>;

  constructor(client: PrismaClient) {
    this.#client = client;
    this.#participations = new DataLoader((cityIds) => findParticipations(client, cityIds));
    this.#cities = new DataLoader((pairs) => countCities(client, pairs), { cacheKeyFn: pairKey });
  }

  /** A function rather than a property: in the context's type, the client's would slow every inference down. */
  static clientOf(reads: Reads): PrismaClient {
    return reads.#client;
  }

  /** The published editions with their themes. */
  catalogue(): Promise<Catalogue> {
    this.#catalogue ??= loadCatalogue(this.#client);
    return this.#catalogue;
  }

  /** The ids of the published editions a city takes part in. */
  editionsOfCity(cityId: number): Promise<number[]> {
    return this.#participations.load(cityId);
  }

  countsOfCity(pair: CityInEdition): Promise<Counts> {
    return this.#cities.load(pair);
  }

  countsOfCut(editionId: number, cut: ProjectCut): Promise<Counts> {
    const key = JSON.stringify([editionId, cut]);
    const known = this.#cuts.get(key) ?? countCut(this.#client, editionId, cut);
    this.#cuts.set(key, known);
    return known;
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
}
