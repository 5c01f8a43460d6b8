import type { FoundChart } from './figures/chart-of.ts';

/** Figures may change at any time; what is made of them may be a few minutes old. */
const live = 'public, max-age=300, stale-while-revalidate=3600';

/** What an address means for ever is asked for once a week, so that an edition that is withdrawn goes from caches too. */
const lasting = 'public, max-age=604800, immutable';

/** How long what was made of some figures may be kept, as a Cache-Control header. */
export const lifetimeOf = ({ archived }: Pick<FoundChart, 'archived'>): string =>
  archived?.lasting === true ? lasting : live;

/** The same of what went wrong: a city may be added, a service comes back. */
export const problemLifetime = (status: number): string =>
  status === 503 ? 'no-store' : 'public, max-age=60';
