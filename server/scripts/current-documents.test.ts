import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../src/graphql/schema.ts';
import { hashOf, loadRegistry, type TrustedDocument } from '../src/graphql/trusted/registry.ts';
import { currentDocuments } from './current-documents.ts';

const registry = loadRegistry();

describe('the trusted documents', () => {
  it('are at least all that the product sends today', async () => {
    const missing = (await currentDocuments()).filter(({ hash }) => !registry.has(hash));
    expect(
      missing.map(({ name }) => name),
      'run `pnpm run schema` and commit what it writes',
    ).toEqual([]);
  });

  it('are known by the hash of their text', () => {
    for (const { hash, text } of registry.values()) expect(hash).toBe(hashOf(text));
  });

  it('stay once they were released: pages out there go on sending them', () => {
    const file = new URL('../released/documents.json', import.meta.url);
    const released = JSON.parse(readFileSync(file, 'utf8')) as TrustedDocument[];
    expect(released.filter(({ hash }) => !registry.has(hash))).toEqual([]);
    expect(released.length).toBeGreaterThan(20);
  });

  it('fit the schema', () => {
    for (const { name, text } of registry.values()) {
      const document = parse(text);
      const live = document.definitions.some(
        (definition) => definition.kind === 'OperationDefinition' && definition.operation === 'subscription',
      );
      if (live && schema.getSubscriptionType() == null) continue;
      expect(validate(schema, document), name).toEqual([]);
    }
  });
});
