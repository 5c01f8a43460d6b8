import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { TrustedDocument } from '../src/graphql/trusted/registry.ts';
import { currentDocuments } from './current-documents.ts';

/*
 * Writes the list of trusted documents: what was released, which pages out there go on sending, and what is sent today.
 * With --release, what is sent today is released.
 */
const listFile = new URL('../trusted-documents.json', import.meta.url);
const releasedFile = new URL('../released/documents.json', import.meta.url);

const released = existsSync(releasedFile)
  ? (JSON.parse(readFileSync(releasedFile, 'utf8')) as TrustedDocument[])
  : [];
const byHash = new Map(
  [...released, ...(await currentDocuments())].map((document) => [document.hash, document]),
);
const list = `${JSON.stringify([...byHash.values()], null, 2)}\n`;
await writeFile(listFile, list);
if (process.argv.includes('--release')) await writeFile(releasedFile, list);
