import { expect, test } from 'vitest';
import { documentIds } from './document-ids.ts';
import { documents } from './documents.ts';

test.each(Object.entries(documents))('the digest sent is that of the text: %s', async (name, text) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(documentIds).toHaveProperty(name, hex);
});
