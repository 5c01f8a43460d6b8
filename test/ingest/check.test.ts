import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSeeded } from '../database/databases.ts';
import { barometer } from './run.ts';

describe('barometer check', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openSeeded('embedded');
  });
  afterAll(() => database.close());

  it('finds the totals right', async () => {
    expect(await barometer(database, ['check'])).toMatchObject({ exit: 0, out: 'The totals are right.' });
  });

  it('tells which are wrong, changes nothing by itself, and puts them right when it is told to', async () => {
    await database.sql.script(`
      alter table project disable trigger user;
      delete from project where city_id = 3;
      alter table project enable trigger user;`);
    const told = await barometer(database, ['check']);
    expect(told.exit).toBe(1);
    expect(told.out).toMatch(/^\d+ totals of the edition 2013 are wrong\.\n.*check --mend$/);
    expect(await barometer(database, ['check'])).toEqual(told);
    expect(await barometer(database, ['check', '--mend'])).toMatchObject({ exit: 0 });
    expect(await barometer(database, ['check'])).toMatchObject({ exit: 0, out: 'The totals are right.' });
  });
});
