import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases } from '../../server/src/changelog/released.ts';

const root = join(import.meta.dirname, '../..');

/** The schema that the server publishes. */
export const committedSdl = readFileSync(join(root, 'server/schema.graphql'), 'utf8');

const lastRelease = (await readReleases()).at(-1);
if (lastRelease === undefined) throw new Error('server/released holds no schema');

/** The schema of the last release, which `pnpm run release-schema` wrote. */
export const releasedSdl = lastRelease.sdl;

/** What the public contract relies on. */
export const contractSdl = readFileSync(join(root, 'test/contract/schema.graphql'), 'utf8');
