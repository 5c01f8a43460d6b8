import type { PrismaClient, SqlDatabase } from '@barometre/prisma';
import { visibleEditions } from '../access/visible-editions.ts';
import type { Actor } from '../editorial/actor.ts';
import { type ReadSource, Reads } from '../reads/reads.ts';

/** What every resolver gets. */
export interface Context {
  /** What this operation reads, of what its viewer may see. */
  readonly reads: Reads;
  /** Who asks; null for the public. */
  readonly viewer: Actor | null;
  /** Where mutations write; null where an operation can only read. */
  readonly sql: SqlDatabase | null;
}

interface Session {
  viewer: Actor | null;
  sql: SqlDatabase;
}

/** The context of an operation; without a session, of one that reads what is public. Who has a token reads what is there now. */
export const createContext = (source: ReadSource, session?: Session): Context => ({
  reads: new Reads(
    session?.viewer ? (source.primary ?? source) : source,
    visibleEditions(session?.viewer ?? null),
  ),
  viewer: session?.viewer ?? null,
  sql: session?.sql ?? null,
});

/**
 * The Prisma client of an operation, for reading anything: an answer that came from here is forgotten at every change. It
 * stays out of the context's type on purpose.
 */
export function clientOf(context: Context): PrismaClient {
  context.reads.footprint.everything();
  return Reads.clientOf(context.reads);
}
