import { changesBetween, type SchemaChange } from './changes.ts';
import { type Deprecation, deprecationsOf } from './deprecations.ts';
import type { Release } from './released.ts';

export interface ChangelogEntry {
  /** The day of the release; null for what this server has beyond the last one. */
  date: string | null;
  /** The release that it is compared with; null for the first one. */
  since: string | null;
  changes: SchemaChange[];
}

export interface Changelog {
  /** The latest first. */
  entries: ChangelogEntry[];
  /** What is deprecated in the schema as it is served. */
  deprecations: Deprecation[];
}

/** How the schema came to be what it is, release by release. */
export async function makeChangelog(releases: readonly Release[], sdl: string): Promise<Changelog> {
  const steps = [...releases, { date: null, sdl }];
  const entries = await Promise.all(
    steps.map(async ({ date, sdl: after }, index): Promise<ChangelogEntry> => {
      const before = releases[index - 1];
      return {
        date,
        since: before?.date ?? null,
        changes: before === undefined ? [] : await changesBetween(before.sdl, after),
      };
    }),
  );
  // Right after a release there is nothing beyond it.
  const told = entries.filter(({ date, changes }) => date !== null || changes.length > 0);
  return { entries: told.reverse(), deprecations: deprecationsOf(sdl) };
}
