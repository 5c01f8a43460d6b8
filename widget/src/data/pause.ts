/**
 * How long to wait before the next attempt: twice as long after each failure, and never quite as long as everybody else, who
 * lost the same server at the same moment.
 *
 * @param failures how many attempts failed before this one
 * @param atLeastMs what the server asked for
 */
export const pauseMs = (failures: number, atLeastMs: number): number =>
  atLeastMs + Math.min(1_000 * 2 ** failures, 60_000) * (0.5 + Math.random() / 2);

/** What `Retry-After` asks for, in seconds; 0 where it does not, or as a date, which proxies hardly ever send. */
export const retryAfterMs = (headers: Headers): number => Number(headers.get('retry-after')) * 1_000 || 0;
