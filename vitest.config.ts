import { defineConfig } from 'vitest/config';

// Units stand beside their code; what crosses packages stands in test/.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['{prisma,server,widget}/{src,scripts}/**/*.test.ts'],
        },
      },
      {
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
