import { glob, readFile } from 'node:fs/promises';
import { documents as elementDocuments } from '@barometre/widget/documents';
import { parse } from 'graphql';
import { hashOf, type TrustedDocument } from '../src/graphql/trusted/registry.ts';

const operations = new URL('../src/graphql/trusted/operations/', import.meta.url);

/** The documents that the product sends by itself today: the contract's, the element's, the committee's tool's and the pages'. */
export async function currentDocuments(): Promise<TrustedDocument[]> {
  const texts = [
    ...(await contractDocuments()),
    ...Object.values(elementDocuments),
    ...(await clientDocuments('admin/documents.ts', 'adminDocuments')),
    ...(await clientDocuments('inventory/documents.ts', 'pageDocuments')),
  ];
  return texts.map((text) => ({ name: nameOf(text), hash: hashOf(text), text }));
}

async function contractDocuments(): Promise<string[]> {
  const files = (await Array.fromAsync(glob('*.graphql', { cwd: operations }))).sort();
  return await Promise.all(files.map((file) => readFile(new URL(file, operations), 'utf8')));
}

/** By address: what runs in a browser is checked against a browser's types, not against ours. */
async function clientDocuments(file: string, name: string): Promise<readonly string[]> {
  const address = new URL(`../client/${file}`, import.meta.url).href;
  return ((await import(address)) as Record<string, readonly string[]>)[name] ?? [];
}

function nameOf(text: string): string {
  const [name] = parse(text).definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' && definition.name !== undefined ? [definition.name.value] : [],
  );
  if (name === undefined) throw new Error(`A trusted document needs a name: ${text}`);
  return name;
}
