import { createHash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type PluginOption } from 'vite';

const LIT_TAGS = fileURLToPath(new URL('lit-tags.js', import.meta.url));

/** Stands for the folder of the exact version until the entry is written. */
const PLACEHOLDER = 'later:';

/**
 * Makes of every `import('./x.ts')` a file of its own, which shares no module with the entry. A shared one would be imported
 * from the entry's address, of which there are two (`/widget/v1/` and the exact version's): the page would run Lit twice.
 *
 * The entry imports these files from the exact version's folder: one that a cache kept never meets the files of another.
 *
 * @param plugins what these files need done to them too
 */
export function laterFiles(version: string, plugins: readonly PluginOption[]): PluginOption {
  const made = new Map<string, Promise<string>>();
  const files = new Map<string, string>();

  async function make(entry: string): Promise<string> {
    const output = await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [...plugins],
      resolve: { alias: [{ find: /^lit$/, replacement: LIT_TAGS }] },
      build: {
        target: 'es2022',
        minify: true,
        write: false,
        lib: { entry, formats: ['es'] },
        rolldownOptions: { output: { minify: true, comments: { annotation: false } } },
      },
    });
    const [chunk, ...more] = [output].flat().flatMap((part) => ('output' in part ? part.output : []));
    if (chunk?.type !== 'chunk' || more.length) throw new Error(`${entry} did not become one file`);
    const digest = createHash('sha256').update(chunk.code).digest('hex').slice(0, 8);
    const name = `${basename(entry, '.ts')}-${digest}.js`;
    files.set(name, chunk.code);
    return name;
  }

  return {
    name: 'later-files',
    enforce: 'pre',
    async resolveDynamicImport(specifier, importer) {
      if (importer === undefined) return null;
      const entry = resolve(dirname(importer), specifier);
      const name = made.get(entry) ?? make(entry);
      made.set(entry, name);
      return { id: PLACEHOLDER + (await name), external: true };
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replaceAll(PLACEHOLDER, `../${version}/`);
      }
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
