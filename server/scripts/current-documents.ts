import { glob, readFile } from 'node:fs/promises';
import { documents as elementDocuments } from '@barometre/widget/documents';
import { parse } from 'graphql';
import { hashOf, type TrustedDocument } from '../src/graphql/trusted/registry.ts';

const operations = new URL('../src/graphql/trusted/operations/', import.meta.url);

/** The documents that the product sends by itself today: the contract's, the element's and the committee's tool's. */
export async function currentDocuments(): Promise<TrustedDocument[]> {
  const texts = [
    ...(await contractDocuments()),
    ...Object.values(elementDocuments),
    ...(await adminDocuments()),
  ];
  return texts.map((text) => ({ name: nameOf(text), hash: hashOf(text), text }));
}

async function contractDocuments(): Promise<string[]> {
  const files = (await Array.fromAsync(glob('*.graphql', { cwd: operations }))).sort();
  return await Promise.all(files.map((file) => readFile(new URL(file, operations), 'utf8')));
}

/** By address: what runs in a browser is checked against a browser's types, not against ours. */
async function adminDocuments(): Promise<readonly string[]> {
  const address = new URL('../client/admin/documents.ts', import.meta.url).href;
  return ((await import(address)) as { adminDocuments: readonly string[] }).adminDocuments;
}

function nameOf(text: string): string {
  const [name] = parse(text).definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' && definition.name !== undefined ? [definition.name.value] : [],
  );
  if (name === undefined) throw new Error(`A trusted document needs a name: ${text}`);
  return name;
}
