import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';

/*
 * Serves while you work: the element and the pages' scripts are built again at each change, the server starts again when
 * its code, or something built, has changed. Reload the page to see it.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const watched = [
  'server/src',
  'server/schema.graphql',
  'server/dist',
  'prisma/src',
  'prisma/migrations',
  'widget/dist',
];
/** An editor writes in several steps, and a build several files: one restart is enough. */
const settleMs = 200;

const tell = (step: string) => process.stdout.write(`${step}\n`);
// The server runs from its sources.
await build(tell, ['database', 'element', 'pages']);

const builders = ['widget', 'server'].map((name) =>
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--watch', '--logLevel', 'warn'], {
    cwd: `${root}${name}`,
    stdio: ['ignore', 'inherit', 'inherit'],
  }),
);

let server: ChildProcess | undefined;
let restarting = false;
let timer: NodeJS.Timeout | undefined;
start();

for (const path of watched) {
  watch(`${root}${path}`, { recursive: true }, (_event, name) => {
    if (name?.endsWith('.test.ts') || name?.startsWith('.')) return;
    clearTimeout(timer);
    timer = setTimeout(restart, settleMs);
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of [...builders, server]) child?.kill('SIGTERM');
    process.exit(0);
  });
}

function start(): void {
  const child = spawn(process.execPath, [`${root}server/src/main.ts`], { stdio: 'inherit', cwd: root });
  child.once('exit', (code) => {
    // The folder of the embedded database belongs to one process: the next one starts when this one has let go of it.
    if (restarting) start();
    else if (code !== 0) tell('The server stopped; it starts again at the next change.');
    restarting = false;
  });
  server = child;
}

function restart(): void {
  tell('Something changed: starting again');
  if (server === undefined || server.exitCode !== null) {
    start();
  } else {
    restarting = true;
    server.kill('SIGTERM');
  }
}
