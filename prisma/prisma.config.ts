import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Prisma's CLI downloads its schema engine before any command, from a host that many networks block, and stops without
// it. `generate` never runs that engine, so it is given a program in its place. The program fails, on purpose: if a
// version of Prisma ever starts it, that is an error to see and not a silent success. Other commands do need the real
// engine (`migrate deploy` would report success having done nothing), so for them nothing is set.
if (process.argv.includes('generate')) {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(
    new URL('scripts/no-schema-engine.sh', import.meta.url),
  );
}

export default defineConfig({ schema: 'schema.prisma', migrations: { path: 'migrations' } });
