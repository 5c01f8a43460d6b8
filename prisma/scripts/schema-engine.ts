// Prisma's schema engine as WebAssembly: what `prisma migrate diff` runs, without the download that its CLI needs.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const schemaPath = fileURLToPath(new URL('../schema.prisma', import.meta.url));

// The types of WebAssembly come with those of a browser's page, which have no place in a server.
interface WebAssemblyModule {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: object } }>;
}

/** The package imports its .wasm file as a module, which Node does only behind a flag: instantiated by hand here. */
async function instantiateEngine(): Promise<typeof bindings> {
  const { instantiate } = Reflect.get(globalThis, 'WebAssembly') as WebAssemblyModule;
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(file.replace(/\.js$/, '.wasm'));
  const { instance } = await instantiate(bytes, { './schema_engine_bg.js': { ...bindings } });
  call(bindings, '__wbg_set_wasm', instance.exports);
  call(instance.exports, '__wbindgen_start');
  return bindings;
}

let loaded: Promise<typeof bindings> | undefined;

/** Once: the bindings hold one instance, and a second one would pull the ground from under the first. */
function load(): Promise<typeof bindings> {
  loaded ??= instantiateEngine();
  return loaded;
}

/** Two entry points that the package's own loader calls and its types leave out. */
function call(target: object, name: string, ...args: unknown[]): void {
  Reflect.apply(Reflect.get(target, name) as (...args: unknown[]) => void, undefined, args);
}

/** The community adapter starts a script without waiting for it; the engine reads the database right after. */
function awaited(adapter: SqlDriverAdapter, client: PGlite): SqlDriverAdapter {
  return Object.assign(adapter, {
    executeScript: async (script: string) => {
      await client.exec(script);
    },
  });
}

interface EngineDatabases {
  factory: SqlMigrationAwareDriverAdapterFactory;
  /** The database itself, not the shadow in which the engine tries migrations. */
  main: () => PGlite;
  close: () => Promise<void>;
}

let empty: Promise<Blob> | undefined;

/** Making a database takes four times as long as beginning with what another one began with. */
function emptyDump(): Promise<Blob> {
  empty ??= PGlite.create().then(async (client) => {
    const dump = await client.dumpDataDir('none');
    await client.close();
    return dump;
  });
  return empty;
}

function onPGlite(): EngineDatabases {
  const clients: PGlite[] = [];
  const connect = async () => {
    const client = await PGlite.create({ loadDataDir: await emptyDump() });
    clients.push(client);
    return awaited(await new PrismaPGlite(client).connect(), client);
  };
  return {
    factory: { provider: 'postgres', adapterName: 'pglite', connect, connectToShadowDb: connect },
    main: () => {
      const [first] = clients;
      if (!first) throw new Error('The engine has opened no database.');
      return first;
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}

const NOTHING_EXTERNAL = { externalTables: [], externalEnums: [] };

export interface MigrationSource {
  name: string;
  sql: string;
}

/** Runs the engine on a new database in memory, which `work` may also read by itself. */
async function withEngine<Result>(
  schema: string,
  work: (engine: bindings.SchemaEngine, read: (query: string) => Promise<unknown[]>) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine } = await load();
  const { factory, close, main } = onPGlite();
  try {
    const engine = await SchemaEngine.new(
      { datamodels: [['schema.prisma', schema]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    return await work(engine, async (query) => (await main().query(query)).rows);
  } finally {
    await close();
  }
}

function migrationList(migrations: readonly MigrationSource[]): bindings.MigrationList {
  return {
    baseDir: '/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/** The SQL that leads from the migrations (none: from nothing) to the schema; empty where they say the same. */
export async function schemaDiff(migrations: readonly MigrationSource[], schema?: string): Promise<string> {
  const content = schema ?? (await readFile(schemaPath, 'utf8'));
  return await withEngine(content, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(migrations) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: null,
      filters: NOTHING_EXTERNAL,
    });
    return (stdout ?? '').replace(/^-- This is an empty migration\.\s*$/, '').trim();
  });
}

/** Lets the engine apply the migrations, as Prisma's CLI does, and answers the queries. */
export async function migrationRowsOfEngine(
  migrations: readonly MigrationSource[],
  queries: readonly string[],
): Promise<unknown[][]> {
  return await withEngine(await readFile(schemaPath, 'utf8'), async (engine, read) => {
    await engine.applyMigrations({ migrationsList: migrationList(migrations), filters: NOTHING_EXTERNAL });
    const answers: unknown[][] = [];
    for (const query of queries) answers.push(await read(query));
    return answers;
  });
}
