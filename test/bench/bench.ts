import { describeEnvironment } from './measure/environment.ts';
import { installPeers } from './peers/install.ts';
import { type Section, writeSection } from './report/results.ts';

type Bench = (options: readonly string[]) => Promise<Section>;

/** Each is a file of its own, loaded only when it is run: before the peers are installed none could be. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  element: async () => (await import('./element/element.ts')).element,
  hot: async () => (await import('./hot.ts')).hot,
  live: async () => (await import('./live.ts')).live,
  processes: async () => (await import('./processes.ts')).processes,
  scale: async () => (await import('./scale/scale.ts')).scale,
  soak: async () => (await import('./soak.ts')).soak,
  start: async () => (await import('./start.ts')).startUp,
  uncached: async () => (await import('./uncached.ts')).uncached,
};

const usage = `pnpm bench [name [options]]

Measures the server against others, prints a table and writes it to test/bench/RESULTS.md.
Names: ${Object.keys(benches).join(', ')}; without one, all of them.
BENCH_ROUNDS and BENCH_SECONDS make it shorter or more exact.
`;

const [name, ...options] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(benches) : [name];
if (chosen.some((one) => !Object.hasOwn(benches, one))) {
  process.stderr.write(usage);
  process.exit(1);
}
try {
  installPeers();
  const environment = await describeEnvironment();
  for (const one of chosen) {
    const bench = await benches[one]?.();
    if (bench === undefined) continue;
    process.stdout.write(`\n${one} …\n`);
    const section = await bench(options);
    process.stdout.write(`\n${section.title}\n\n${section.body}\n`);
    await writeSection(section, environment);
  }
  process.stdout.write(`\n${environment}\nWritten to test/bench/RESULTS.md\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
