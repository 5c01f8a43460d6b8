import type { Pool } from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Freshness } from './freshness.ts';
import { guardStatements, untilAborted } from './hang-up.ts';
import { readingPool } from './reading-pool.ts';

const answerMs = 60_000;
const patient = { timeout: 20_000 };

/** A pool that answers every statement at once, or fails. */
function poolOf(answer: () => object): Pool {
  const client = {
    query: (_config: unknown, _values: unknown, answered: (error: unknown, result?: unknown) => void) => {
      try {
        answered(null, { rows: [answer()] });
      } catch (error) {
        answered(error);
      }
    },
    release: () => undefined,
  };
  const pool = { connect: async () => client } as unknown as Pool;
  guardStatements(pool, answerMs);
  return pool;
}

it('a replica that is back is read again, though who found it away has hung up since', {
  timeout: 30_000,
}, async () => {
  let away = false;
  const primary = poolOf(() => ({ lsn: '0/1', system: 'ours' }));
  const replica = poolOf(() => {
    if (away) throw new Error('it is away');
    return { standby: true, system: 'ours', reached: true };
  });
  const freshness = new Freshness({ primary, replica, askMs: answerMs });
  onTestFinished(() => freshness.close());
  freshness.follow({ healthy: true, subscribe: () => undefined, onHealth: () => undefined });
  await vi.waitFor(() => expect(freshness.inUse).toBe(true), patient);

  away = true;
  const client = new AbortController();
  await untilAborted(client.signal, () => readingPool(primary, replica, freshness).query('SELECT'));
  expect(freshness.state).toMatchObject({ inUse: false, reason: 'away' });
  // Between two looks at the replica, so that there is nothing to cancel.
  await new Promise(setImmediate);
  client.abort();
  away = false;
  await vi.waitFor(() => expect(freshness.inUse).toBe(true), patient);
});
