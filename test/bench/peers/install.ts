import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

const folder = dirname(import.meta.dirname);

/** Brings the peers in, as the lockfile of this folder has them; where they are there already, at once. */
export function installPeers(): void {
  const { status } = spawnSync('npx', ['--yes', 'pnpm@12', 'install', '--frozen-lockfile', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // pnpm runs scripts with settings of the outer workspace in the environment.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name))),
  });
  if (status !== 0) throw new Error('The peers of the bench could not be installed: pnpm said why above.');
}
