import type { AccessRole } from '@barometre/prisma';
import { type Actor, hasRole } from '../editorial/actor.ts';
import { AccessError } from './access-error.ts';

/** Whoever wants to change something must be known. @throws {AccessError} UNAUTHENTICATED */
export function requireActor(viewer: Actor | null): Actor {
  if (viewer !== null) return viewer;
  throw new AccessError(
    'UNAUTHENTICATED',
    'This needs an access token: send it as "Authorization: Bearer bar_…". Administrators make them.',
  );
}

/** @throws {AccessError} FORBIDDEN for who has a lesser role */
export function requireRole(actor: Actor, role: AccessRole): void {
  if (hasRole(actor, role)) return;
  throw new AccessError(
    'FORBIDDEN',
    `This needs the role ${role}; the token "${actor.name}" has the role ${actor.role}.`,
  );
}

/** A city editor changes what its own cities lead, and nothing else. @throws {AccessError} FORBIDDEN */
export function requireCity(actor: Actor, cityId: number): void {
  requireRole(actor, 'CITY_EDITOR');
  if (hasRole(actor, 'EDITOR') || actor.cityIds.includes(cityId)) return;
  throw new AccessError(
    'FORBIDDEN',
    `The token "${actor.name}" may only change projects led by its own cities, and this one is not. Ask an editor.`,
  );
}
