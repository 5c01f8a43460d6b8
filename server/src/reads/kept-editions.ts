import { type Database, forOthersToo } from '@barometre/prisma';
import type { Change } from '../live/change.ts';
import { EditionIndex, hasProjects, loadEditions, published } from './catalogue.ts';

/** Tells that something was changed, and whether it would tell. */
interface Changes {
  readonly healthy: boolean;
  subscribe(listener: (change: Change) => void): () => void;
  onHealth(listener: () => void): () => void;
}

/** The editions that everybody sees, read once and kept until one of them changes. */
export interface KeptEditions {
  load(): Promise<EditionIndex>;
  /** What this process has just changed itself, it need not be told. */
  forget(): void;
}

export function keepEditions(
  { client, sql }: Pick<Database, 'client' | 'sql'>,
  changes: Changes,
): KeptEditions {
  let kept: Promise<EditionIndex> | undefined;
  /** Those that may have got their first project, or lost their last one, since they were read. */
  let unsure = new Set<number>();
  const forget = () => {
    kept = undefined;
    unsure = new Set();
  };
  const keep = (loading: Promise<EditionIndex>) => {
    kept = loading.catch((error: unknown) => {
      forget();
      throw error;
    });
    return kept;
  };
  changes.subscribe(({ editionId, cityIds }) => {
    // What names cities is about them and their projects, and leaves every edition as it was but for whether it has any.
    if (cityIds === null) forget();
    else if (editionId !== null) unsure.add(editionId);
  });
  // Whoever is told first that changes are heard again must not find what was kept before some were missed.
  changes.onHealth(forget);
  return {
    load: () => {
      // While nobody would tell of a change, nothing is kept.
      if (!changes.healthy) return loadEditions(client, published);
      if (kept === undefined) {
        unsure = new Set();
        return keep(forOthersToo(() => loadEditions(client, published)));
      }
      if (unsure.size === 0) return kept;
      const [before, ids] = [kept, [...unsure]];
      unsure = new Set();
      return keep(
        forOthersToo(async () => withFirstProjects(await before, await findFirstProjects(sql, ids))),
      );
    },
    forget,
  };
}

interface FirstProject {
  editionId: number;
  /** Null where it has none. */
  projectId: number | null;
}

/** The first project of each edition, in the order in which `loadEditions` takes one. */
const findFirstProjects = (sql: Database['sql'], editionIds: readonly number[]): Promise<FirstProject[]> =>
  sql.query<FirstProject>(
    `select edition_id as "editionId",
       (select p.id from project p where p.edition_id = edition.edition_id
        order by p.maturity_score desc nulls last, p.id limit 1) as "projectId"
     from unnest($1::int[]) as edition (edition_id)`,
    [editionIds],
  );

/** The same index, unless one of its editions has its first project now, or none any more. */
function withFirstProjects(index: EditionIndex, found: readonly FirstProject[]): EditionIndex {
  const projects = new Map(
    found.map(({ editionId, projectId }) => [editionId, projectId === null ? [] : [{ id: projectId }]]),
  );
  const isSame = index.editions.every((edition) => {
    const now = projects.get(edition.id);
    return now === undefined || now.length > 0 === hasProjects(edition);
  });
  if (isSame) return index;
  return new EditionIndex(
    index.editions.map((edition) => ({ ...edition, projects: projects.get(edition.id) ?? edition.projects })),
  );
}
