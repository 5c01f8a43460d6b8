import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, openSeeded } from '../database/databases.ts';
import { barometer } from './run.ts';

describe.each(KINDS)('the demonstration, on %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openSeeded(kind);
  });
  afterAll(() => database.close());

  const projects = async () =>
    (await database.client.project.findMany({ orderBy: { id: 'asc' } })).map(({ title }) => title);

  it('adds projects that say what they are, and takes them out when it is stopped', async () => {
    const before = await projects();
    const stop = new AbortController();
    let meanwhile: Promise<string[]> | undefined;
    const run = await barometer(database, ['demo', '--every', '3600'], {
      signal: stop.signal,
      out: () => {
        meanwhile = projects();
        void meanwhile.then(() => stop.abort());
      },
    });
    expect(run).toMatchObject({
      exit: 0,
      note: expect.stringContaining('1 projects taken out; the edition is as it was.'),
    });
    expect(await meanwhile).toEqual([...before, 'Démonstration 1 (fictif)']);
    expect(await projects()).toEqual(before);
  });

  it('touches no data but reconstructed ones', async () => {
    await database.client.edition.updateMany({
      where: { provenance: 'RECONSTRUCTED' },
      data: { provenance: 'SURVEY' },
    });
    const before = await projects();
    expect(await barometer(database, ['demo'])).toMatchObject({
      exit: 1,
      note: 'There is no reconstructed edition, and the demonstration touches no real data.',
    });
    expect(await projects()).toEqual(before);
  });
});
