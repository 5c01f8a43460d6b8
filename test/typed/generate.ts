import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { committedSdl } from '../api/committed-schema.ts';
import { readOperation } from '../contract/cases.ts';

const folder = join(import.meta.dirname, 'uses/generated');

/** Writes what an application has: the published schema as types, and the contract's operations as typed documents. */
export async function generate(operations: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const introspection = minifyIntrospection(
    introspectionFromSchema(buildSchema(committedSdl), { oneOf: true }),
  );
  await writeFile(
    join(folder, 'schema.d.ts'),
    outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true }),
  );
  const documents = operations.map((name) => `export const ${name} = graphql(\`${readOperation(name)}\`);\n`);
  await writeFile(
    join(folder, 'operations.ts'),
    `import { graphql } from '../graphql.ts';\n\n${documents.join('\n')}`,
  );
}
