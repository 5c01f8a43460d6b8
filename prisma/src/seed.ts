import type { Database } from './database.ts';
import { EDITION_2013 } from './editions/edition-2013.ts';
import { EDITION_2014 } from './editions/edition-2014.ts';
import { EDITION_2015 } from './editions/edition-2015.ts';
import { storeEdition } from './editions/store.ts';
import { loadReference } from './reference/load.ts';

export interface SeedReport {
  /** Communes and intercommunalities loaded; 0 where this release was there. */
  referencePlaces: number;
  /** Codes of the editions that were added. */
  editions: string[];
}

/** In the order of their line: each follows the one before it. */
const EDITIONS = [EDITION_2013, EDITION_2014, EDITION_2015];

/** What every installation starts with. What is there already is left as the committee has it. */
export async function seed(
  database: Database,
  report: (message: string) => void = () => undefined,
): Promise<SeedReport> {
  const { loaded } = await loadReference(database.sql);
  if (loaded > 0) report(`${loaded} communes and intercommunalities loaded.`);
  const editions: string[] = [];
  for (const edition of EDITIONS) {
    if (!(await storeEdition(database.sql, edition))) continue;
    editions.push(edition.code);
    report(`Edition ${edition.code} added.`);
  }
  return { referencePlaces: loaded, editions };
}
