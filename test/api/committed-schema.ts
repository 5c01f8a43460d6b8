import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The schema that the server publishes. */
export const committedSdl = readFileSync(join(root, 'server/schema.graphql'), 'utf8');

/** The schema of the last release. A release copies server/schema.graphql over it; nothing else changes it. */
export const releasedSdl = readFileSync(join(import.meta.dirname, 'released/schema.graphql'), 'utf8');

/** What the public contract relies on. */
export const contractSdl = readFileSync(join(root, 'test/contract/schema.graphql'), 'utf8');
