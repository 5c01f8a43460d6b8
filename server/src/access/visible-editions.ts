import type { Prisma } from '@barometre/prisma';
import { type Actor, hasRole } from '../editorial/actor.ts';
import { published } from '../reads/catalogue.ts';

/**
 * The editions that somebody may see: the published ones; an editor every draft too, and a city editor those drafts that
 * one of its cities takes part in. Everything else that is shown follows from it: an operation reads its catalogue of
 * editions by this condition, and projects, themes and cities by the ids in that catalogue.
 */
export function visibleEditions(viewer: Actor | null): Prisma.EditionWhereInput {
  if (viewer === null || !hasRole(viewer, 'CITY_EDITOR')) return published;
  if (hasRole(viewer, 'EDITOR')) return {};
  return { OR: [published, { participations: { some: { cityId: { in: [...viewer.cityIds] } } } }] };
}
