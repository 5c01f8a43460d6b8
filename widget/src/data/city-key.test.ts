import { expect, test } from 'vitest';
import { readCityKey } from './city-key.ts';

test.each([
  ['le-havre', { slug: 'le-havre' }],
  ['Marseille', { slug: 'marseille' }],
  ['13055', { inseeCode: '13055' }],
  ['2a004', { inseeCode: '2A004' }],
  ['200093201', { siren: '200093201' }],
  ['200 093 201', { siren: '200093201' }],
  ['130555', { slug: '130555' }],
])('%s', (city, key) => {
  expect(readCityKey(city)).toEqual(key);
});
