import type { Prisma } from '../generated/client/client.ts';
import type { Listener } from './connection/listener.ts';

/** Plain SQL beneath Prisma: for migrations, bulk loads and what its query language cannot say. */
export interface Sql {
  /** One statement; each value is a parameter ($1, $2…). */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Several statements without parameters. */
  script(text: string): Promise<void>;
}

export interface SqlDatabase extends Sql {
  /** Committed when the work is done, rolled back when it throws. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}

/** A statement as it is sent. Prisma's own is one, but puts its text together each time that it is asked for it. */
export type PlainStatement = Pick<Prisma.Sql, 'text' | 'values'>;

/**
 * One statement that only reads, as Prisma's `sql` has it or put together before. Where there is a server it is a prepared one: what
 * is asked again and again is parsed and planned once.
 */
export type Read = <Row extends object>(statement: PlainStatement) => Promise<Row[]>;

/** Hears what NOTIFY sends to the channel, from whichever process. Answers a function that stops it. */
export type Listen = (channel: string, listener: Listener) => Promise<() => Promise<void>>;

/** What the two kinds of database give to the rest of the package. */
export interface Connection {
  sql: SqlDatabase;
  read: Read;
  /** After a migration: lets the driver learn of the types that it created. */
  refreshTypes(): Promise<void>;
  listen: Listen;
  close(): Promise<void>;
}
