import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { boundSigns } from './bound-signs.ts';

/** A space at which a line may end, though what stands around it belongs together. */
const loose = /.{0,20}(?: [:;?!»%]|« ).{0,5}/gu;

const folder = new URL('./words/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));

/** All that a module's words say: what depends on something, with none of it, one, several, and a name. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'function') return Object.values(words ?? {}).flatMap(textsOf);
  return [0, 1, 2, 'Le Havre'].flatMap((value) =>
    // A flag that is up, and one that is not.
    [true, false].map((flag) => String(words(value, value, flag))),
  );
}

test.each(files)('words/%s binds the signs of its French', async (file) => {
  const exported: Record<string, unknown> = await import(new URL(file, folder).href);
  const texts = Object.entries(exported).flatMap(([name, value]) =>
    typeof value === 'function' && /wordsOf$/i.test(name) ? textsOf(value('fr')) : [],
  );
  // Those of these two files come with words.ts.
  if (!['en.ts', 'fr.ts'].includes(file)) expect(texts.length).toBeGreaterThan(2);
  expect(texts.flatMap((text) => text.match(loose) ?? [])).toEqual([]);
});

test('a text of the data is bound as it is shown', () => {
  expect(boundSigns('Reconstitué : « 16 % » ; non ! Et ? Le reste, tel quel: https://a.fr/?b=1')).toBe(
    'Reconstitué\u00a0: «\u00a016\u202f%\u00a0»\u202f; non\u202f! Et\u202f? Le reste, tel quel: https://a.fr/?b=1',
  );
});
