import type { Pool } from 'pg';
import { errorCode } from '../errors.ts';
import type { Freshness } from './freshness.ts';
import { nobodyWaits } from './hang-up.ts';

/**
 * A pool whose single statements go to a replica while that shows everything, and else to the primary. What fails on the
 * replica is asked of the primary, so that nobody notices that one has gone. Transactions are the primary's.
 */
export function readingPool(primary: Pool, replica: Pool, freshness: Freshness): Pool {
  const ask = (pool: Pool, given: unknown[]) =>
    (pool.query as (...given: unknown[]) => Promise<unknown>).apply(pool, given);
  const query = async (...given: unknown[]): Promise<unknown> => {
    if (!freshness.inUse) return await ask(primary, given);
    try {
      return await ask(replica, given);
    } catch (error) {
      const code = errorCode(error);
      if (nobodyWaits() || code === TOOK_TOO_LONG) throw error;
      if (isLost(code)) freshness.lost(error);
      return await ask(primary, given);
    }
  };
  return new Proxy(primary, {
    get(pool, name) {
      if (name === 'query') return query;
      const value: unknown = Reflect.get(pool, name, pool);
      return typeof value === 'function' ? value.bind(pool) : value;
    },
  });
}

/** What PostgreSQL says of a statement that it has cancelled. The primary would take as long. */
const TOOK_TOO_LONG = '57014';

/** Whether an error is about the server rather than the statement: PostgreSQL's own ones have five characters. */
const isLost = (code: string | undefined): boolean =>
  code === undefined || !/^[0-9FHPX][0-9A-Z]{4}$/.test(code) || /^(08|53|57P|58|XX)/.test(code);
