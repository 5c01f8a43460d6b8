import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A document that is known by its digest. */
export interface TrustedDocument {
  /** The name of its operation. */
  name: string;
  /** SHA-256 of its text in UTF-8, as hexadecimal digits. */
  hash: string;
  text: string;
}

/** The trusted documents, by their hashes. */
export type Registry = ReadonlyMap<string, TrustedDocument>;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The committed list: `pnpm run schema` writes it, and what was once released stays in it. */
const file = new URL('../../../trusted-documents.json', import.meta.url);

export function loadRegistry(): Registry {
  const documents = JSON.parse(readFileSync(file, 'utf8')) as TrustedDocument[];
  return new Map(documents.map((document) => [document.hash, document]));
}

/** The list for whoever wants to call them: `documentId` is what a request gives. */
export const listDocuments = (registry: Registry): string =>
  `${JSON.stringify(
    [...registry.values()].map(({ name, hash, text }) => ({
      name,
      documentId: `sha256:${hash}`,
      hash,
      text,
    })),
    null,
    2,
  )}\n`;
