import { forOthersToo, type Read } from '@barometre/prisma';
import { EditionIndex } from './catalogue.ts';
import { readPublishedEditions } from './published-editions.ts';

/** Tells that something was changed, and whether it would tell. */
interface Changes {
  readonly healthy: boolean;
  subscribe(listener: () => void): () => void;
  onHealth(listener: () => void): () => void;
}

/** The editions that everybody sees, read once and kept until something changes. */
export interface KeptEditions {
  load(): Promise<EditionIndex>;
  /** What this process has just changed itself, it need not be told. */
  forget(): void;
}

export function keepEditions(read: Read, changes: Changes): KeptEditions {
  let kept: Promise<EditionIndex> | undefined;
  const load = async () => new EditionIndex(await readPublishedEditions(read));
  const forget = () => {
    kept = undefined;
  };
  changes.subscribe(forget);
  // Whoever is told first that changes are heard again must not find what was kept before some were missed.
  changes.onHealth(forget);
  return {
    load: () => {
      // While nobody would tell of a change, nothing is kept.
      if (!changes.healthy) return load();
      kept ??= forOthersToo(load).catch((error: unknown) => {
        forget();
        throw error;
      });
      return kept;
    },
    forget,
  };
}
