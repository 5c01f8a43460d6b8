import type { Load } from '../measure/wrk.ts';
import { type Operation, type OperationName, operationNames, operations } from '../operations/operations.ts';
import { startBarometre } from './barometre.ts';
import { fromPostgraphile, postgraphileDocuments } from './postgraphile.ts';
import { type Running, start } from './start.ts';

/** A server that answers from the database, and how it is asked. */
export interface Contender {
  name: string;
  start(databaseUrl: string): Promise<Running>;
  load(url: string, operation: Operation): Load;
  /** The value of the operation's root field, in the shape that all share. */
  read(operation: Operation, answer: Answer): unknown;
}

export interface Answer {
  data?: Record<string, unknown> | null;
}

/** Rows that PostGraphile's own conditions are made of. */
export interface Ids {
  editionId: number;
  themeId: number;
}

const post = (url: string, query: string, variables = {}): Load => ({
  url: `${url}/graphql`,
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  body: JSON.stringify({ query, variables }),
});

/** Whoever shares the barometer's schema is asked the same text. */
const sameSchema = {
  load: (url: string, { document }: Operation) => post(url, document, { locale: 'FR' }),
  read: ({ field }: Operation, { data }: Answer) => data?.[field],
};

const peer = (name: string, ...command: string[]): Contender => ({
  name,
  start: (databaseUrl) => start(command, { DATABASE_URL: databaseUrl }),
  ...sameSchema,
});

/** The first is what the others are compared to. */
export const uncachedContenders = (ids: Ids): Contender[] => [
  {
    ...peer('one SQL statement over pg', 'floors/sql.ts'),
    load: (url, { name }) => ({ url: `${url}/${name}`, method: 'POST' }),
  },
  {
    name: 'Baromètre',
    start: (databaseUrl) => startBarometre(databaseUrl, { RESPONSE_CACHE_SIZE: '0' }),
    ...sameSchema,
    load: (url, { document }) => post(url, document),
  },
  {
    ...peer('PostGraphile', 'peers/postgraphile.ts'),
    load: (url, { name }) => post(url, postgraphileDocuments(ids)[name]),
    read: ({ name }, { data }) => fromPostgraphile[name](data as never),
  },
  peer('Mercurius, JIT', 'peers/mercurius.ts'),
  peer('Apollo Server', 'peers/apollo.ts'),
  peer('Yoga', 'peers/yoga.ts'),
  peer('Yoga, graphql-jit', 'peers/yoga.ts', '--jit'),
];

/** Those operations that are asked for, all of them by default. */
export const chosenOperations = (names: readonly string[]): Operation[] => {
  const unknown = names.find((name) => !operationNames.some((known) => known === name));
  if (unknown !== undefined)
    throw new Error(`There is no operation "${unknown}"; there are ${operationNames.join(', ')}.`);
  return operationNames.filter((name) => names.length === 0 || names.includes(name)).map(byName);
};

const byName = (name: OperationName): Operation => operations[name];
