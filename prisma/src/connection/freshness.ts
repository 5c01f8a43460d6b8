import { setTimeout as wait } from 'node:timers/promises';
import type { Pool, QueryConfig } from 'pg';
import { errorMessage } from '../errors.ts';
import { forOthersToo } from './hang-up.ts';

/** Why a replica is not read. */
export type Reason =
  /** It has to reach what was changed; for the moment, usually. */
  | 'behind'
  /** It does not answer, or is no replica of this database. */
  | 'away'
  /** Nobody tells what was changed. */
  | 'unheard';

export interface ReplicaState {
  inUse: boolean;
  /** Why not. */
  reason?: Reason;
  /** What went wrong. */
  detail?: string;
}

/** What tells of changes, and whether every change is told. */
export interface Changes {
  readonly healthy: boolean;
  subscribe(listener: () => void): unknown;
  onHealth(listener: (healthy: boolean) => void): unknown;
}

/** A copy of the database that is read while it shows all that the primary does. */
export interface Replica {
  readonly state: ReplicaState;
  /** Called whenever that changes. */
  onState: ((state: ReplicaState) => void) | undefined;
  /**
   * Begins to use it. Whoever is told of a change after this finds that the replica is not read until it has it; while changes may be
   * missed it is not read at all.
   */
  follow(changes: Changes): void;
}

const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 1_000;

interface Options {
  primary: Pool;
  replica: Pool;
  /** How long an answer may take, and how often a replica in use is asked whether it is still there. */
  askMs: number;
}

/**
 * Whether a replica shows everything that this process knows to have happened. After each change, and whenever it was away, the
 * primary is asked how far it has come; only once the replica has replayed as much is it read again.
 */
export class Freshness implements Replica {
  readonly #options: Options;
  readonly #closing = new AbortController();
  onState: Replica['onState'];
  #state: ReplicaState = { inUse: false, reason: 'unheard' };
  #heard = false;
  /** Grows with each change: what was asked before one says nothing after it. */
  #generation = 0;
  #chasing: Promise<void> | undefined;
  readonly #asking: NodeJS.Timeout;

  constructor(options: Options) {
    this.#options = options;
    this.#asking = setInterval(() => void this.#ask(), options.askMs);
    this.#asking.unref();
  }

  get state(): ReplicaState {
    return this.#state;
  }

  get inUse(): boolean {
    return this.#state.inUse;
  }

  follow(changes: Changes): void {
    const hear = (healthy: boolean) => {
      this.#heard = healthy;
      this.#leave(healthy ? 'behind' : 'unheard');
    };
    changes.subscribe(() => this.#leave('behind'));
    changes.onHealth(hear);
    hear(changes.healthy);
  }

  /** It did not answer. */
  lost(error: unknown): void {
    this.#leave('away', errorMessage(error));
  }

  async close(): Promise<void> {
    clearInterval(this.#asking);
    this.#closing.abort();
    this.#state = { inUse: false, reason: 'unheard' };
    await this.#chasing;
  }

  #leave(reason: Reason, detail?: string): void {
    this.#generation += 1;
    this.#tell({ inUse: false, reason, ...(detail !== undefined && { detail }) });
    this.#chase();
  }

  #tell(state: ReplicaState): void {
    const { inUse, reason } = this.#state;
    if ((state.inUse === inUse && state.reason === reason) || this.#closing.signal.aborted) return;
    this.#state = state;
    this.onState?.(state);
  }

  #chase(): void {
    if (!this.#isWanted) return;
    // Begun by whoever found out; the wait of that one is not what it depends on.
    this.#chasing ??= forOthersToo(() => this.#untilFresh()).finally(() => {
      this.#chasing = undefined;
      if (!this.inUse) this.#chase();
    });
  }

  get #isWanted(): boolean {
    return this.#heard && !this.#closing.signal.aborted;
  }

  async #untilFresh(): Promise<void> {
    const { signal } = this.#closing;
    let pause = FIRST_WAIT_MS;
    let wanted: { generation: number; position: Position } | undefined;
    while (this.#isWanted) {
      try {
        if (wanted?.generation !== this.#generation) {
          const generation = this.#generation;
          wanted = { generation, position: await this.#positionOfPrimary() };
        }
        if ((await this.#hasReached(wanted.position)) && wanted.generation === this.#generation) {
          this.#tell({ inUse: true });
          return;
        }
        if (this.#isWanted) this.#tell({ inUse: false, reason: 'behind' });
      } catch (error) {
        if (this.#isWanted) this.#tell({ inUse: false, reason: 'away', detail: errorMessage(error) });
        // It may come back as another one: what was asked before does not count.
        wanted = undefined;
      }
      await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_WAIT_MS);
    }
  }

  async #positionOfPrimary(): Promise<Position> {
    const [row] = await this.#rowsOf<Position>(
      this.#options.primary,
      'SELECT pg_current_wal_insert_lsn()::text AS lsn, system_identifier::text AS system FROM pg_control_system()',
    );
    if (row === undefined) throw new Error('the primary does not tell its position');
    return row;
  }

  async #hasReached({ lsn, system }: Position): Promise<boolean> {
    const [row] = await this.#rowsOf<{ standby: boolean; system: string; reached: boolean | null }>(
      this.#options.replica,
      `SELECT pg_is_in_recovery() AS standby, system_identifier::text AS system,
         pg_last_wal_replay_lsn() >= $1::text::pg_lsn AS reached FROM pg_control_system()`,
      [lsn],
    );
    if (!row?.standby || row.system !== system) throw new Error('it is no replica of this database');
    return row.reached === true;
  }

  /** A replica that went silent, or was promoted, is found out before somebody waits for it. */
  async #ask(): Promise<void> {
    if (!this.inUse) return;
    try {
      const [row] = await this.#rowsOf<{ standby: boolean }>(
        this.#options.replica,
        'SELECT pg_is_in_recovery() AS standby',
      );
      if (!row?.standby) throw new Error('it is no replica any more');
    } catch (error) {
      if (this.inUse) this.lost(error);
    }
  }

  async #rowsOf<Row extends object>(pool: Pool, text: string, values: unknown[] = []): Promise<Row[]> {
    // The driver knows this setting of a single statement, its types do not.
    const statement: QueryConfig & { query_timeout: number } = {
      text,
      values,
      query_timeout: this.#options.askMs,
    };
    return (await pool.query<Row>(statement)).rows;
  }
}

interface Position {
  lsn: string;
  /** Tells one PostgreSQL from another: positions of two can't be compared. */
  system: string;
}
