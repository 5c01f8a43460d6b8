import { AsyncLocalStorage } from 'node:async_hooks';
import type { EventEmitter } from 'node:events';
import pg, { type Pool, type PoolClient } from 'pg';
import { Overdue } from './overdue.ts';

const waiting = new AsyncLocalStorage<AbortSignal>();

/**
 * Does work for somebody who may stop waiting for it: the statement that then runs outside a transaction is cancelled in the
 * database, and none begins any more. On a database in this process, which can't stop, it makes no difference.
 */
export const untilAborted = <Result>(signal: AbortSignal, work: () => Result): Result =>
  waiting.run(signal, work);

/** Whether whoever this is done for has stopped waiting. */
export const nobodyWaits = (): boolean => waiting.getStore()?.aborted ?? false;

/** Does work that others wait for as well, whatever becomes of the one for whom it was begun. */
export const forOthersToo = <Result>(work: () => Result): Result => waiting.exit(work);

/**
 * Lets the single statements of a pool be cancelled by whoever they are run for, and gives up those that are not answered.
 *
 * @param answerMs how long to wait for a server that says nothing
 */
export function guardStatements(pool: Pool, answerMs: number): void {
  const overdue = new Overdue(answerMs);
  const query = (...given: unknown[]): Promise<unknown> =>
    guarded({ pool, overdue, signal: waiting.getStore() }, given);
  pool.query = query as Pool['query'];
}

interface Guard {
  pool: Pool;
  overdue: Overdue;
  signal: AbortSignal | undefined;
}

async function guarded({ pool, overdue, signal }: Guard, given: unknown[]): Promise<unknown> {
  signal?.throwIfAborted();
  const client = await pool.connect();
  if (signal?.aborted) client.release();
  signal?.throwIfAborted();
  const cancel = () => cancelStatement(client);
  signal?.addEventListener('abort', cancel, { once: true });
  overdue.begin(client);
  let failed = false;
  try {
    return await run(client, given);
  } catch (error) {
    failed = true;
    throw signal?.aborted ? signal.reason : error;
  } finally {
    overdue.end(client);
    signal?.removeEventListener('abort', cancel);
    // A cancellation on its way must not meet the next one's statement: such a connection is not used again.
    client.release(failed || signal?.aborted);
  }
}

type Run = (config: unknown, values: unknown, callback: (error: unknown, result: unknown) => void) => void;

/** With a callback: the closure that the driver makes for a promise would be kept, and the answer with it, as `Overdue` tells. */
const run = (client: PoolClient, [config, values]: unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    (client.query as Run)(config, values, (error, result) => {
      if (error) reject(error as Error);
      else resolve(result);
    });
  });

/** What the driver's connection can do and its types do not tell. */
interface RawConnection extends EventEmitter {
  connect(portOrPath: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processId: number, secretKey: number): void;
}

interface Backend {
  processID: number;
  secretKey: number;
  host: string;
  port: number;
  ssl: boolean | object;
}

/**
 * Asks the server to cancel what a connection runs, on a connection of its own that needs no place in the pool and no sign-in.
 * Where that does not come through, the statement's time limit ends it.
 */
function cancelStatement(client: PoolClient): void {
  const { processID, secretKey, host, port, ssl } = client as unknown as Backend;
  const connection = new pg.Connection({ ssl } as object) as unknown as RawConnection;
  const send = () => connection.cancel(processID, secretKey);
  connection.on('error', () => undefined);
  connection.once('connect', () => (ssl ? connection.requestSsl() : send()));
  connection.once('sslconnect', send);
  if (host.startsWith('/')) connection.connect(`${host}/.s.PGSQL.${port}`);
  else connection.connect(port, host);
}
