// Prints the SQL of the next migration: what schema.prisma says beyond the migrations. `node scripts/diff.ts`
import { readMigrations } from '../src/migrations.ts';
import { schemaDiff } from './schema-engine.ts';

const sql = await schemaDiff(await readMigrations());
process.stdout.write(sql === '' ? '-- The migrations and schema.prisma say the same.\n' : `${sql}\n`);
