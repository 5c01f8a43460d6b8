import type { AccessRole } from '@barometre/prisma';

/** Who acts: the holder of a token, or somebody with a shell on the machine. */
export interface Actor {
  /** The token's name, or what the actor is; it is written to the audit log. */
  name: string;
  /** Null for who needs no token. */
  tokenId: number | null;
  role: AccessRole;
  /** For the role CITY_EDITOR: the cities whose projects it may change. */
  cityIds: readonly number[];
}

/** Whoever can run commands on the machine can read its files anyway. */
export const commandLine: Actor = { name: 'command line', tokenId: null, role: 'ADMINISTRATOR', cityIds: [] };

const order: readonly AccessRole[] = ['READER', 'CITY_EDITOR', 'EDITOR', 'ADMINISTRATOR'];

/** Whether an actor may all that a role may. */
export const hasRole = (actor: Actor, role: AccessRole): boolean =>
  order.indexOf(actor.role) >= order.indexOf(role);
