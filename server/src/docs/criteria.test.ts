import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const text = readFileSync(new URL('widget/ACCESSIBILITY.md', root), 'utf8');

/** How many criteria each theme of RGAA 4.1.2 has. */
const SIZES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

test('every criterion is answered for once, by what meets it or by why it does not apply', () => {
  const every = SIZES.flatMap((size, theme) =>
    Array.from({ length: size }, (_, index) => `${theme + 1}.${index + 1}`),
  );
  const answered = [...text.matchAll(/^\| (\d[^|]*)\|/gm)].flatMap(([, cell = '']) => numbersIn(cell));
  const order = (numbers: string[]) =>
    numbers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  expect(order(answered)).toEqual(order(every));
});

/** Of "8.1, 8.3 to 8.6 (page)" five. */
function numbersIn(cell: string): string[] {
  return [...cell.matchAll(/(\d+)\.(\d+)(?: to \d+\.(\d+))?/g)].flatMap(([, theme, from, to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `${theme}.${Number(from) + index}`),
  );
}

const named = [...text.matchAll(/`(test\/[\w/.-]+) › ([^`]+)`/g)].map(([, file = '', name = '']) => ({
  file,
  name,
}));

test('a test is named wherever the element is said to meet a criterion', () => {
  const lines = text.split('## Criteria that do not apply')[0]?.match(/^\| \d.*$/gm) ?? [];
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.filter((line) => !line.includes(' › '))).toEqual([]);
});

test.each(named)('$file has the test "$name"', ({ file, name }) => {
  const source = readFileSync(new URL(file, root), 'utf8');
  expect(source).toMatch(
    new RegExp(`\\b(?:it|test|describe)\\b[^]*?'${name.replaceAll(/[.*+?^$(){}|[\]\\]/g, '\\$&')}'`),
  );
});
