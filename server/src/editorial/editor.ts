import { requireRole } from '../access/permission.ts';
import type { Actor } from './actor.ts';
import { NotFound } from './editorial-error.ts';

/** Who makes a change, and what of the barometer they can see: nobody changes what they cannot see. */
export interface Editor {
  actor: Actor;
  /** The editions that the actor may see, by code. */
  editions: ReadonlyMap<string, { id: number }>;
}

/** The id of an edition that the editor sees. @throws {NotFound} */
export function requireEdition({ editions }: Editor, code: string): number {
  const edition = editions.get(code);
  if (edition !== undefined) return edition.id;
  const known = [...editions.keys()].join(', ');
  throw new NotFound({
    FR: `Il n’y a pas d’édition « ${code} ». Il y a : ${known}.`,
    EN: `There is no edition "${code}". There are: ${known}.`,
  });
}

/** Whether the editor sees an edition. */
export const seesEdition = ({ editions }: Editor, id: number): boolean =>
  [...editions.values()].some((edition) => edition.id === id);

/** Editions and themes are the editors' business, whole as they are. @throws {AccessError} FORBIDDEN */
export const requireEditor = ({ actor }: Editor): void => requireRole(actor, 'EDITOR');
