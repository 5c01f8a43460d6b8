import { type Database, Prisma } from '@barometre/prisma';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ChangeFeed, openChangeFeed } from '../../server/src/live/change-feed.ts';
import { type RankingCut, rankCities } from '../../server/src/reads/city-ranking.ts';
import { countsOfTally } from '../../server/src/reads/columns/counts-of-tally.ts';
import type { EditionColumns } from '../../server/src/reads/columns/edition-columns.ts';
import { KeptColumns } from '../../server/src/reads/columns/kept-columns.ts';
import { countEditions } from '../../server/src/reads/project-counts.ts';
import { type ProjectCut, projectCutSql } from '../../server/src/reads/project-cut.ts';
import { versionOf } from '../../server/src/statistics/version.ts';
import { KINDS, openSeeded } from '../database/databases.ts';
import { addMadeUpEdition, cutsOf, editsOf, type MadeUp, rankingsOf } from './made-up.ts';

describe.each(KINDS)('columns of an edition, %s', (kind) => {
  let database: Database;
  let changes: ChangeFeed;
  let columns: KeptColumns;
  let madeUp: MadeUp;
  const errors: unknown[] = [];

  beforeAll(async () => {
    database = await openSeeded(kind);
    madeUp = await addMadeUpEdition(database, 250);
    changes = await openChangeFeed(database);
    const onError = (error: unknown) => void errors.push(error);
    columns = new KeptColumns({ sql: database.sql, changes, maxBytes: 1e7, onError });
  });
  afterAll(async () => {
    await changes.close();
    await database.close();
  });

  /** The columns once they are there, as they are for whoever asks next. */
  async function loaded(): Promise<EditionColumns> {
    return await vi.waitFor(async () => {
      const found = await columns.of(madeUp.editionId);
      if (found === undefined) throw new Error('not yet');
      return found;
    }, 10_000);
  }

  /** Holds what columns say of a cut against the database. Answers how many projects it has. */
  async function compare(found: EditionColumns, cut: ProjectCut): Promise<number> {
    const { editionId } = madeUp;
    const [counts] = await countEditions(database.read, [editionId], cut);
    const counted = countsOfTally(found.tally(cut), found.profiles);
    expect(counted).toEqual(counts);
    // As a digest of the figures sees them, in the same order too.
    expect(versionOf('made-up', counted)).toBe(counts && versionOf('made-up', counts));
    expect(found.count(cut)).toBe(counts?.projectCount);
    const rows = await database.read<{ id: number }>(Prisma.sql`
      select p.id from project p where p.edition_id = ${editionId} and ${projectCutSql(cut)} order by p.id`);
    expect(found.idsOf(cut).sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
    return rows.length;
  }

  async function compareRanking(found: EditionColumns, cut: RankingCut): Promise<void> {
    expect(found.rank(cut)).toEqual(await rankCities(database.read, cut));
  }

  it('count what the database counts, whatever the filter', async () => {
    const found = await loaded();
    let some = 0;
    const property = fc.asyncProperty(cutsOf(madeUp), async (cut) => {
      if ((await compare(found, cut)) > 0) some++;
    });
    await fc.assert(property, { seed: 2013, numRuns: kind === 'embedded' ? 500 : 1_000 });
    // Filters that all find nothing would prove nothing.
    expect(some).toBeGreaterThan(200);
  });

  it('rank cities as the database does', async () => {
    const found = await loaded();
    const property = fc.asyncProperty(rankingsOf(madeUp), (cut) => compareRanking(found, cut));
    await fc.assert(property, { seed: 2013, numRuns: 300 });
  });

  it('do both after anything that may happen to projects, themes and cities', async () => {
    const happenings = fc.tuple(
      fc.array(editsOf(madeUp), { minLength: 1, maxLength: 6 }),
      fc.array(cutsOf(madeUp), { minLength: 4, maxLength: 4 }),
      fc.array(rankingsOf(madeUp), { minLength: 3, maxLength: 3 }),
    );
    const property = fc.asyncProperty(happenings, async ([edits, cuts, rankings]) => {
      await database.sql.transaction(async (sql) => {
        for (const [text, values] of edits.flat()) await sql.query(text, values);
      });
      await changes.caughtUp();
      const found = await loaded();
      for (const cut of [{}, ...cuts]) await compare(found, cut);
      for (const cut of rankings) await compareRanking(found, cut);
    });
    await fc.assert(property, { seed: 2013, numRuns: 120 });
    expect(errors).toEqual([]);
  });
});
