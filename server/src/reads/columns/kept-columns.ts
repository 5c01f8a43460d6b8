import { forOthersToo, type Sql } from '@barometre/prisma';
import type { Change } from '../../live/change.ts';
import type { ChangeFeed } from '../../live/change-feed.ts';
import type { EditionColumns } from './edition-columns.ts';
import { LoadedEdition } from './loaded-edition.ts';

interface ColumnsOptions {
  sql: Sql;
  changes: Pick<ChangeFeed, 'healthy' | 'subscribe' | 'onHealth' | 'caughtUp'>;
  /** The most that the columns of all editions may take in memory; 0 keeps none. */
  maxBytes: number;
  /** Told why an edition could not be read; who asks is answered from the database meanwhile. */
  onError(error: unknown): void;
}

/** After an edition was read it is not read as a whole again for so many times as long, however often all of it changes. */
const restBetween = 4;
const pauseAfterErrorMs = 1_000;
const never = Number.POSITIVE_INFINITY;

/**
 * The projects of editions in memory, from the first filter or ranking on that is asked of them. What a change names is read again before
 * anything is said of it; while changes may be missed nothing is kept, and nothing given out.
 */
export class KeptColumns {
  readonly #options: ColumnsOptions;
  readonly #editions = new Map<number, LoadedEdition>();
  /** When an edition may be read next, by the process's clock; what does not fit in never, unless it changes. */
  readonly #notBefore = new Map<number, number>();

  constructor(options: ColumnsOptions) {
    this.#options = options;
    options.changes.subscribe((change) => this.#forget(change));
    options.changes.onHealth(() => this.#dropAll());
  }

  /** The columns of an edition, with everything that is committed and was told of; undefined where the database must be asked. */
  of(editionId: number): EditionColumns | undefined | Promise<EditionColumns | undefined> {
    const { maxBytes, changes } = this.#options;
    if (maxBytes === 0 || !changes.healthy) return undefined;
    const known = this.#editions.get(editionId);
    if (known !== undefined) return known.fresh();
    if (performance.now() >= (this.#notBefore.get(editionId) ?? 0)) void this.#load(editionId);
    return undefined;
  }

  /** How many projects there are in memory, and about how many bytes they take. */
  get size(): { projects: number; bytes: number } {
    const columns = [...this.#editions.values()].map((edition) => edition.columns);
    return {
      projects: columns.reduce((sum, { projectCount }) => sum + projectCount, 0),
      bytes: columns.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  async #load(editionId: number): Promise<void> {
    const { sql, changes, maxBytes, onError } = this.#options;
    const mayGrow = () => {
      if (this.size.bytes <= maxBytes) return true;
      this.#notBefore.set(editionId, never);
      this.#editions.delete(editionId);
      return false;
    };
    const edition = new LoadedEdition({ editionId, sql, caughtUp: () => changes.caughtUp(), mayGrow });
    this.#editions.set(editionId, edition);
    const started = performance.now();
    let pause = pauseAfterErrorMs;
    try {
      await forOthersToo(() => edition.load());
      pause = (performance.now() - started) * restBetween;
    } catch (error) {
      onError(error);
      if (this.#editions.get(editionId) === edition) this.#drop(editionId);
    }
    if (this.#notBefore.get(editionId) !== never) this.#notBefore.set(editionId, performance.now() + pause);
  }

  #forget({ editionId, cityIds, wordsOnly }: Change): void {
    if (wordsOnly) return;
    const about = editionId === null ? [...this.#editions.keys()] : [editionId];
    if (cityIds === null) {
      for (const id of about) this.#drop(id);
      // What did not fit in may now.
      for (const [id, time] of this.#notBefore) {
        if (time === never && (editionId === null || editionId === id)) this.#notBefore.delete(id);
      }
    } else {
      for (const id of about) this.#editions.get(id)?.touch(cityIds);
    }
  }

  #dropAll(): void {
    for (const id of [...this.#editions.keys()]) this.#drop(id);
  }

  #drop(editionId: number): void {
    this.#editions.get(editionId)?.drop();
    this.#editions.delete(editionId);
  }
}
