import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { KeepDurations } from './test/order/keep-durations.ts';
import { LongestFirst } from './test/order/longest-first.ts';
import { patient } from './test/patient.ts';

// graphql comes twice, as CommonJS and as modules: all must use the one that Node finds for the libraries.
const resolve = {
  alias: [
    {
      find: /^graphql$/,
      replacement: fileURLToPath(new URL('server/node_modules/graphql/index.js', import.meta.url)),
    },
  ],
};

// Files share nothing but modules, which take a second to load: what a test changes in them or in `process`, it puts back.
const isolate = false;

// What Node compiled for one process, a server or a command, is there for the next.
const env = { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/tests', import.meta.url)) };

// Units stand beside their code; what crosses packages stands in test/.
export default defineConfig({
  test: {
    // Tests wait for databases and browsers as often as they compute: three keep two cores busy.
    maxWorkers: Math.max(3, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    ...(process.env['UPDATE_DURATIONS'] === '1' && { reporters: ['default', new KeepDurations()] }),
    projects: [
      {
        resolve,
        test: {
          name: 'units',
          isolate,
          include: ['{prisma,server,widget}/{src,scripts,client}/**/*.test.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'product',
          isolate,
          env,
          include: ['test/**/*.test.ts'],
          // What is built is built from what stands here; one real PostgreSQL for the whole run.
          globalSetup: ['test/fresh-build.ts', 'test/database/global-setup.ts'],
          // However much else the machine has to do: a test that waits for nothing is not slower for it.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: patient },
        },
      },
    ],
  },
});
