import { build } from '../server/scripts/build.ts';

/** Whoever runs a single test, without the command that builds, would try out what was built last. */
export const setup = (): Promise<void> => build((step) => process.stdout.write(`${step}\n`));
