import { z } from 'zod';
import { isNetwork } from './http/client-address.ts';
import type { SeatLimits } from './live/seats.ts';

/** An environment variable left empty in a file means the same as one that is absent. */
const blankAsAbsent = (value: unknown) => (value === '' ? undefined : value);

const connections = (most: number) =>
  z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/, `must be a whole number of connections from 1 to 999999, such as ${most}`)
      .transform(Number)
      .default(most),
  );

const environmentSchema = z.object({
  PORT: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535 (0 picks a free port)')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535 (0 picks a free port)')
      .default(4000),
  ),
  HOST: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(/^[\w.:-]+$/, 'must be a host name or an address, such as 127.0.0.1 or 0.0.0.0')
      .default('127.0.0.1'),
  ),
  DATABASE_URL: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgresql:// (leave it out for the embedded database)')
      .refine(
        (url) => URL.canParse(url),
        'must be a URL such as postgresql://user:password@host:5432/database',
      )
      .optional(),
  ),
  DATABASE_READ_URL: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        'must start with postgresql://, and be the address of a replica of DATABASE_URL',
      )
      .refine(
        (url) => URL.canParse(url),
        'must be a URL such as postgresql://user:password@host:5432/database',
      )
      .optional(),
  ),
  PROCESSES: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(/^([1-9]|[1-5]\d|6[0-4])$/, 'must be a whole number from 1 to 64, at most one for each core')
      .transform(Number)
      .default(1),
  ),
  DATA_DIR: z.preprocess(blankAsAbsent, z.string().default('./.data')),
  PUBLIC_URL: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(/^https?:\/\//, 'must start with http:// or https://')
      .refine(
        (url) => URL.canParse(url) && new URL(url).pathname === '/' && !/[?#]/.test(url),
        'must be an origin without a path, such as https://barometre.example',
      )
      .transform((url) => new URL(url).origin)
      .optional(),
  ),
  TRUSTED_PROXIES: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .transform((list) => list.split(',').map((network) => network.trim()))
      .refine(
        (networks) => networks.every(isNetwork),
        'must be addresses or networks with commas between them, such as 10.0.0.1,10.1.0.0/16,fd00::/8',
      )
      .default([]),
  ),
  RATE_LIMIT: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(/^([1-9]\d{2,8}|off)$/, 'must be points a minute from 100 to 999999999, such as 30000, or off')
      .transform((text) => (text === 'off' ? null : Number(text)))
      .default(30_000),
  ),
  LIVE_PER_ADDRESS: connections(100),
  LIVE_TOTAL: connections(10_000),
  TRUSTED_DOCUMENTS_ONLY: z.preprocess(
    blankAsAbsent,
    z
      .enum(['true', 'false'], { error: 'must be true or false' })
      .transform((text) => text === 'true')
      .default(false),
  ),
  OPERATOR_NAME: z.preprocess(
    blankAsAbsent,
    z.string().max(500, 'must be at most 500 characters').optional(),
  ),
  OPERATOR_CONTACT: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(
        /^([^\s@]+@[^\s@]+|https?:\/\/\S+)$/,
        'must be an e-mail address or the address of a contact page, such as https://ville.example/contact',
      )
      .optional(),
  ),
  HOSTING_PROVIDER: z.preprocess(
    blankAsAbsent,
    z.string().max(500, 'must be at most 500 characters').optional(),
  ),
  RESPONSE_CACHE_SIZE: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(/^\d{1,5}$/, 'must be mebibytes of memory, from 0 (keeps no answers) to 99999')
      .transform((mebibytes) => Number(mebibytes) * 2 ** 20)
      .default(64 * 2 ** 20),
  ),
  PROJECT_MEMORY_SIZE: z.preprocess(
    blankAsAbsent,
    z
      .string()
      .regex(/^\d{1,5}$/, 'must be mebibytes of memory, from 0 (keeps no projects) to 99999')
      .transform((mebibytes) => Number(mebibytes) * 2 ** 20)
      .default(64 * 2 ** 20),
  ),
  LOG_LEVEL: z.preprocess(
    blankAsAbsent,
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
  ),
});

export interface Config {
  /** Port to listen on; 0 picks a free one. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** PostgreSQL to use; absent means the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  /** A replica of that PostgreSQL, to read from. */
  databaseReadUrl: string | undefined;
  /** How many processes answer requests. */
  processes: number;
  /** Folder of the embedded database. */
  dataDir: string;
  /** Origin under which the public reaches the server, for links in pages and snippets. */
  publicUrl: string | undefined;
  /** Addresses and networks whose X-Forwarded-For and Forwarded are believed. */
  trustedProxies: readonly string[];
  /** Points a minute that the public has, each address of it; null: no limit. */
  rateLimit: number | null;
  /** How many may follow figures at a time. */
  liveLimits: SeatLimits;
  /** Whether the API refuses documents that are not trusted. */
  trustedDocumentsOnly: boolean;
  /** Who runs this installation, for its legal pages. */
  operator: {
    name: string | undefined;
    /** An e-mail address, or the address of a contact page. */
    contact: string | undefined;
    /** Who hosts it. */
    host: string | undefined;
  };
  /** How many bytes of memory answers may take that are kept to be given again; 0 keeps none. */
  responseCacheBytes: number;
  /** How many bytes of memory projects may take, for filters to be counted there; 0 keeps none. */
  columnsBytes: number;
  logLevel: string;
}

const needsServer =
  'PROCESSES must be 1 with the embedded database, which belongs to one process: set DATABASE_URL to a PostgreSQL server, which several can share';

const needsPrimary =
  'DATABASE_READ_URL must be left out without DATABASE_URL, the PostgreSQL server that it is a replica of';

/** Every configuration error at once, so that one restart mends them all. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Where the server is reached, as far as its configuration says. */
export const originOf = ({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string =>
  publicUrl ?? `http://localhost:${port}`;

/**
 * Reads the configuration from environment variables.
 *
 * @throws {ConfigError} naming every variable that is wrong, and what would be right. Values are not repeated: a
 * database address may hold a password.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const { data } = parsed;
  if (data.DATABASE_URL === undefined) {
    const problems = [
      ...(data.PROCESSES > 1 ? [needsServer] : []),
      ...(data.DATABASE_READ_URL ? [needsPrimary] : []),
    ];
    if (problems.length > 0) throw new ConfigError(problems);
  }
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    databaseReadUrl: data.DATABASE_READ_URL,
    processes: data.PROCESSES,
    dataDir: data.DATA_DIR,
    publicUrl: data.PUBLIC_URL,
    trustedProxies: data.TRUSTED_PROXIES,
    rateLimit: data.RATE_LIMIT,
    liveLimits: { perAddress: data.LIVE_PER_ADDRESS, total: data.LIVE_TOTAL },
    trustedDocumentsOnly: data.TRUSTED_DOCUMENTS_ONLY,
    operator: { name: data.OPERATOR_NAME, contact: data.OPERATOR_CONTACT, host: data.HOSTING_PROVIDER },
    responseCacheBytes: data.RESPONSE_CACHE_SIZE,
    columnsBytes: data.PROJECT_MEMORY_SIZE,
    logLevel: data.LOG_LEVEL,
  };
}
