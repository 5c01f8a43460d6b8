import type { Api } from '../api/api.ts';
import type { AdminWords } from '../words/words.ts';
import type { Unsaved } from './unsaved.ts';

export type Role = 'READER' | 'CITY_EDITOR' | 'EDITOR' | 'ADMINISTRATOR';

/** Who is signed in. */
export interface Viewer {
  name: string;
  role: Role;
  /** For a city editor: the cities whose projects it may change. */
  cities: { slug: string; name: string }[];
  expiresAt: string | null;
}

export const viewerQuery = 'query Viewer { viewer { name role cities { slug name } } }';

/** What every part of the tool works with. */
export interface Session {
  api: Api;
  viewer: Viewer;
  words: AdminWords;
  /** Signs out; the sign-in form then says why. */
  end: (reason: string) => void;
  /** What would be lost by leaving. */
  unsaved: Unsaved;
  /** Asks whoever would lose something; true where nothing is lost, or it may be. */
  leave: () => Promise<boolean>;
}

const order: readonly Role[] = ['READER', 'CITY_EDITOR', 'EDITOR', 'ADMINISTRATOR'];

/** Whether somebody may all that a role may. The server decides; this only spares people what would be refused. */
export const hasRole = ({ role }: Pick<Viewer, 'role'>, wanted: Role): boolean =>
  order.indexOf(role) >= order.indexOf(wanted);

/** Whether somebody may change what a city leads. */
export const maySeeTo = (viewer: Viewer, citySlug: string): boolean =>
  hasRole(viewer, 'EDITOR') ||
  (viewer.role === 'CITY_EDITOR' && viewer.cities.some(({ slug }) => slug === citySlug));
