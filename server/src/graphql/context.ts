import type { PrismaClient } from '@barometre/prisma';
import { Reads } from '../reads/reads.ts';

/** What every resolver gets. */
export interface Context {
  /** What this operation reads. */
  readonly reads: Reads;
}

export const createContext = (client: PrismaClient): Context => ({ reads: new Reads(client) });

/** The Prisma client of an operation. It stays out of the context's type on purpose. */
export const clientOf = (context: Context): PrismaClient => Reads.clientOf(context.reads);
