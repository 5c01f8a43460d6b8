import { migrate } from '@barometre/prisma';
import { expect, it } from 'vitest';
import { migrationRowsOfEngine } from '../../prisma/scripts/schema-engine.ts';
import { readMigrations } from '../../prisma/src/migrations.ts';
import { openEmpty } from './databases.ts';

const TABLE = `
  SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
  FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`;
// Times and ids differ from run to run: what can be compared is whether, and in which form, they are there.
const ROWS = `
  SELECT length(id) AS id_length, checksum, finished_at >= started_at AS finished, migration_name, logs, rolled_back_at,
    applied_steps_count
  FROM _prisma_migrations ORDER BY started_at`;

it('_prisma_migrations is what Prisma’s own engine writes', async () => {
  const database = await openEmpty('embedded');
  await migrate(database);
  const ours = [await database.sql.query(TABLE), await database.sql.query(ROWS)];
  await database.close();
  expect(ours).toEqual(await migrationRowsOfEngine(await readMigrations(), [TABLE, ROWS]));
});
