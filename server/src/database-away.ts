import { Prisma } from '@barometre/prisma';

/** Prisma's codes for: not reachable, timed out, connection closed, no free connection. */
const codes = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2037']);

/** What the driver adapters call the same. */
const kinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TlsConnectionError',
]);

/** What PostgreSQL itself says while it shuts down, starts up, has no connection left, or took longer than it may. */
const sqlStates = new Set(['57P01', '57P02', '57P03', '53300', '57014']);

/**
 * The driver's own errors have no code, only words: a connection was cut while it was used, or could not be made in time,
 * or no answer came in time.
 */
const driverWords =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed))/;

/** Whether an error means that the database can't be reached, rather than that we asked it something wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error === null || typeof error !== 'object') return false;
  if (error instanceof Error && driverWords.test(error.message)) return true;
  const { code, cause, meta } = error as {
    code?: unknown;
    cause?: unknown;
    meta?: { driverAdapterError?: unknown };
  };
  if (
    typeof code === 'string' &&
    (codes.has(code) || sqlStates.has(code) || /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE)/.test(code))
  )
    return true;
  const { kind, originalCode } = (cause ?? {}) as { kind?: unknown; originalCode?: unknown };
  if (typeof kind === 'string' && kinds.has(kind)) return true;
  if (typeof originalCode === 'string' && sqlStates.has(originalCode)) return true;
  const driverError = meta?.driverAdapterError;
  return driverError !== undefined && driverError !== error && isDatabaseAway(driverError);
}
