import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// graphql comes twice, as CommonJS and as modules: all must use the one that Node finds for the libraries.
const resolve = {
  alias: [
    {
      find: /^graphql$/,
      replacement: fileURLToPath(new URL('server/node_modules/graphql/index.js', import.meta.url)),
    },
  ],
};

// Units stand beside their code; what crosses packages stands in test/.
export default defineConfig({
  test: {
    // Tests wait for databases and browsers more than they compute: a core for each worker, none kept free.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        test: {
          name: 'units',
          // They share nothing but modules, which take longer to load than to test.
          isolate: false,
          include: ['{prisma,server,widget}/{src,scripts,client}/**/*.test.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'product',
          include: ['test/**/*.test.ts'],
          // One real PostgreSQL for the whole run.
          globalSetup: ['test/database/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
