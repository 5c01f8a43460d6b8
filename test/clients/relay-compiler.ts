import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ConcreteRequest, ReaderFragment } from 'relay-runtime';
import { committedSdl } from '../api/committed-schema.ts';

const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');

/** What Relay's compiler made of some documents. */
export interface Compiled {
  query(name: string): Promise<ConcreteRequest>;
  fragment(name: string): Promise<ReaderFragment>;
  discard(): Promise<void>;
}

/**
 * Compiles documents against the schema that the server publishes, as an application's build does.
 *
 * @param documents by the name of the module that would hold them; Relay wants their names to begin with it
 */
export async function compile(documents: Readonly<Record<string, string>>): Promise<Compiled> {
  const folder = await mkdtemp(join(tmpdir(), 'barometre-relay-'));
  await mkdir(join(folder, 'src'));
  const files = {
    'schema.graphql': committedSdl,
    'package.json': '{"type": "module"}',
    'relay.config.json': JSON.stringify({
      src: 'src',
      schema: 'schema.graphql',
      language: 'javascript',
      eagerEsModules: true,
    }),
    ...Object.fromEntries(
      Object.entries(documents).map(([name, text]) => [`src/${name}.js`, `graphql\`${text}\`;\n`]),
    ),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: folder });
  const artifact = async <Artifact>(name: string): Promise<Artifact> => {
    const { href } = pathToFileURL(join(folder, 'src/__generated__', `${name}.graphql.js`));
    const { default: found } = (await import(/* @vite-ignore */ href)) as { default: Artifact };
    return found;
  };
  return {
    query: artifact,
    fragment: artifact,
    discard: () => rm(folder, { recursive: true }),
  };
}
