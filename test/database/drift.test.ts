import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { schemaDiff } from '../../prisma/scripts/schema-engine.ts';
import { readMigrations } from '../../prisma/src/migrations.ts';

const migrations = await readMigrations();
const schema = await readFile(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');

describe('migrations and schema.prisma', () => {
  it('say the same', async () => {
    expect(await schemaDiff(migrations, schema)).toBe('');
  });

  // The check is only worth something if it can fail.
  it('are seen to differ when the schema changes', async () => {
    const changed = schema.replace('model Source {', 'model Source {\n  remark String?');
    expect(await schemaDiff(migrations, changed)).toContain(
      'ALTER TABLE "source" ADD COLUMN     "remark" TEXT',
    );
  });

  it('are seen to differ when a migration changes', async () => {
    const more = { name: '20991231000000_more', sql: 'DROP INDEX "city_region_code_idx"' };
    expect(await schemaDiff([...migrations, more], schema)).toContain('CREATE INDEX "city_region_code_idx"');
  });
});
