import { expect, test } from 'vitest';
import { readBy, readText, readWhole } from './attributes.ts';

test('an invalid value is the default', () => {
  expect(['objective', ' status ', 'colour', '', null, undefined].map(readBy)).toEqual([
    'objective',
    'status',
    'theme',
    'theme',
    'theme',
    'theme',
  ]);
  expect(['4', 4, '0', '1', '9', 'x', '3.5', '-3', null].map((value) => readWhole(value, 2, 6, 3))).toEqual([
    4, 4, 3, 3, 3, 3, 3, 3, 3,
  ]);
});

test('text is trimmed, and nothing is nothing', () => {
  expect([' a ', null, undefined, 0].map(readText)).toEqual(['a', '', '', '0']);
});
