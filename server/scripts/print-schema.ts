import { writeFile } from 'node:fs/promises';
import { sdl } from '../src/graphql/sdl.ts';

// The committed schema is what others read and what the tests compare with the code.
await writeFile(new URL('../schema.graphql', import.meta.url), sdl);
