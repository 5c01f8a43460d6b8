import { writeFile } from 'node:fs/promises';
import { mappingJsonSchema } from '../src/ingest/mapping/json-schema.ts';

// The committed schema is what others read and what the tests compare with the code.
const file = new URL('../src/ingest/mapping/mapping.schema.json', import.meta.url);
await writeFile(file, `${JSON.stringify(mappingJsonSchema, null, 2)}\n`);
