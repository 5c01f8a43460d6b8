import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptBrotli } from './kept-brotli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'barometre-brotli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const content = Buffer.from('Été à Brest. '.repeat(50));
const compress = () => vi.fn((given: Buffer) => Promise.resolve(brotliCompressSync(given)));

test('what was compressed once is not compressed again, and other content is', async () => {
  const [first, second] = [compress(), compress()];
  const compressed = await keptBrotli(content, first, join(folder, 'made', 'when', 'needed'));
  expect(await keptBrotli(content, second, join(folder, 'made', 'when', 'needed'))).toEqual(compressed);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0]);
  const other = Buffer.from('Automne');
  expect(await keptBrotli(other, second, folder)).toEqual(brotliCompressSync(other));
});

test('a file that is broken, or holds something else, is replaced', async () => {
  const compressed = await keptBrotli(content, compress(), folder);
  const [name = ''] = await readdir(folder);
  for (const wrong of [compressed.subarray(0, 10), Buffer.alloc(0), brotliCompressSync('Automne')]) {
    await writeFile(join(folder, name), wrong);
    expect(await keptBrotli(content, compress(), folder)).toEqual(compressed);
    const unused = compress();
    expect(await keptBrotli(content, unused, folder)).toEqual(compressed);
    expect(unused).not.toHaveBeenCalled();
  }
  expect(await readdir(folder)).toEqual([name]);
});

test('where nothing can be kept, it is compressed each time', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  for (const each of [compress(), compress()]) {
    expect(await keptBrotli(content, each, file)).toEqual(brotliCompressSync(content));
    expect(each).toHaveBeenCalledOnce();
  }
});
