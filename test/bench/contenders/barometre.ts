import { type Running, start } from './start.ts';

/** More requests than any round sends: the limit counts every one of them, and refuses none. */
const rateLimit = '999999999';

/**
 * The product itself, as `pnpm start` runs it: limits, metrics and logs are on.
 *
 * @param environment what differs from the defaults
 */
export const startBarometre = (
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> =>
  start(['../../server/dist/server/main.js'], {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    RATE_LIMIT: rateLimit,
    ...environment,
  });
