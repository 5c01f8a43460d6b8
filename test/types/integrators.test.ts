import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const widget = fileURLToPath(new URL('../../widget/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

it('the types for plain pages, React 19 and Vue take what is right and refuse what is marked as wrong', async () => {
  const compiled = await run(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    join(here, 'uses'),
  ]).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? String(error) }));
  expect(compiled.stdout).toBe('');
});

it('the committed custom-elements.json is that of the code', async () => {
  const out = await mkdtemp(join(tmpdir(), 'barometre-manifest-'));
  try {
    const cli = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cem.js');
    const options = [
      '--config',
      relative(widget, join(here, 'manifest.config.js')),
      '--outdir',
      relative(widget, out),
    ];
    await run(process.execPath, [cli, 'analyze', ...options], { cwd: widget });
    const made = await readFile(join(out, 'custom-elements.json'), 'utf8');
    const file = join(widget, 'custom-elements.json');
    if (process.env['UPDATE_MANIFEST'] === '1') await writeFile(file, made);
    const committed: unknown = JSON.parse(await readFile(file, 'utf8'));
    expect(committed, 'run this test with UPDATE_MANIFEST=1 and read what changed').toEqual(JSON.parse(made));
  } finally {
    await rm(out, { recursive: true });
  }
});
