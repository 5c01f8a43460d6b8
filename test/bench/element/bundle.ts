import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A peer's script as one small file, as any page would be built. */
export async function bundlePeer(script: string): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`peers/${script}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  return Buffer.from(outputFiles[0]?.contents ?? []);
}
