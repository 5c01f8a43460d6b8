import { type Database, openDatabase } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase } from './databases.ts';

// Two transactions that are each right and together wrong: the second must wait for the first, and then be refused.
describe('two connections to one PostgreSQL', () => {
  let first: Database;
  let second: Database;
  beforeAll(async () => {
    const databaseUrl = await createDatabase();
    first = await openDatabase({ databaseUrl, dataDir: 'memory://' });
    second = await openDatabase({ databaseUrl, dataDir: 'memory://' });
  });
  afterAll(async () => {
    await first.close();
    await second.close();
  });

  const ADD_HEALTH = `INSERT INTO project_secondary_theme SELECT project.id, theme.id, project.edition_id, 1
    FROM project, theme WHERE reference = '2013-0001' AND theme.code = 'health'`;
  const BECOME_HEALTH = `UPDATE project SET theme_id = (SELECT id FROM theme WHERE code = 'health')
    WHERE reference = '2013-0001'`;
  const TAKE_SLUG = (city: string) => `UPDATE city SET slug = 'wanted' WHERE slug = '${city}'`;

  it.each([
    [
      'a theme that becomes secondary and primary',
      ADD_HEALTH,
      BECOME_HEALTH,
      'project_secondary_theme_not_primary',
    ],
    [
      'a theme that becomes primary and secondary',
      BECOME_HEALTH,
      ADD_HEALTH,
      'project_secondary_theme_not_primary',
    ],
    [
      'one slug for two cities',
      TAKE_SLUG('lorient'),
      TAKE_SLUG('bourges'),
      expect.stringMatching(/^city_slug_/),
    ],
  ])('cannot both have their way: %s', async (_what, one, other, constraint) => {
    let late: Promise<unknown> = Promise.resolve();
    await first.sql.transaction(async (sql) => {
      await sql.script(one);
      late = second.sql.script(other).then(
        () => undefined,
        (error: unknown) => error,
      );
      await waitsForLock();
    });
    expect(await late).toMatchObject({ constraint });
    await first.sql.script(`UPDATE project SET theme_id = (SELECT id FROM theme WHERE code = 'leisure')
      WHERE reference = '2013-0001'; DELETE FROM project_secondary_theme
      WHERE project_id = (SELECT id FROM project WHERE reference = '2013-0001')`);
  });

  /** Returns once the other statement stands before a lock: asks until the server says so. */
  async function waitsForLock(): Promise<void> {
    for (;;) {
      const waiting = await first.sql.query(`SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`);
      if (waiting.length > 0) return;
    }
  }
});
