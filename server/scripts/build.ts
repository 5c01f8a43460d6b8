import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Build {
  name: 'database' | 'element' | 'pages' | 'server';
  package: string;
  script: string;
  makes: string;
  output: string;
  inputs: readonly string[];
}

/** What each package's scripts make, and from what. */
const builds: readonly Build[] = [
  {
    name: 'database',
    package: 'prisma',
    script: 'build',
    makes: 'the database client',
    output: 'generated',
    inputs: ['schema.prisma', 'prisma.config.ts', 'package.json'],
  },
  {
    name: 'element',
    package: 'widget',
    script: 'build',
    makes: 'the element',
    output: 'dist',
    inputs: ['src/**/*.ts', 'build/*', 'vite.config.ts', 'package.json'],
  },
  {
    name: 'pages',
    package: 'server',
    script: 'build',
    makes: 'the pages’ scripts and styles',
    output: 'dist/client',
    // Its scripts share modules with the pages that the server writes.
    inputs: ['client/**/*.*', 'src/{delivery,pages}/**/*.ts', 'vite.config.ts', 'package.json'],
  },
  {
    name: 'server',
    package: 'server',
    script: 'bundle',
    makes: 'the server',
    output: 'dist/server',
    inputs: [
      'src/**/*.ts',
      'vite.server.config.ts',
      'package.json',
      '../prisma/{src,generated}/**/*.ts',
      '../prisma/package.json',
      '../widget/src/**/*.ts',
      '../widget/package.json',
    ],
  },
];

/** Builds what is not built yet or whose sources have changed since; all of it, or what is named. */
export async function build(tell: (step: string) => void, names?: readonly Build['name'][]): Promise<void> {
  for (const { name, package: owner, script, makes, output, inputs } of builds) {
    if (names !== undefined && !names.includes(name)) continue;
    const folder = join(root, owner);
    const stamp = join(folder, output, '.built-from');
    const digest = await digestOf(folder, inputs);
    if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === digest) continue;
    tell(`Building ${makes}`);
    await runScript(folder, script);
    await mkdir(dirname(stamp), { recursive: true });
    await writeFile(stamp, digest);
  }
}

/** A digest of the sources, and of the lock file: another version of a tool may build something else. */
async function digestOf(folder: string, inputs: readonly string[]): Promise<string> {
  const sources = (await Array.fromAsync(glob(inputs, { cwd: folder }))).sort();
  const hash = createHash('sha256');
  for (const file of [...sources.map((source) => join(folder, source)), join(root, 'pnpm-lock.yaml')]) {
    hash.update(file.slice(root.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

function runScript(folder: string, script: string): Promise<void> {
  // `node --run` finds the package's own tools, without a package manager in between.
  const child = spawn(process.execPath, ['--run', script], {
    cwd: folder,
    // What is built is what is served, also where a run of the tests (NODE_ENV=test) finds it stale.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} in ${folder} failed:\n${Buffer.concat(output).toString()}`));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build((step) => process.stdout.write(`${step}\n`));
}
