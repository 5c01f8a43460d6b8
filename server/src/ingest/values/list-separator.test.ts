import { describe, expect, it } from 'vitest';
import { listSeparator } from './list-separator.ts';
import { fold } from './text.ts';

const among = (...names: string[]) => {
  const known = new Set(names.map(fold));
  return (value: string) => known.has(fold(value));
};

describe('what stands between values', () => {
  it.each([
    ['bars', ['Orange|SNCF'], '|'],
    ['semicolons', ['Orange ; SNCF', 'La Poste'], ';'],
    ['lines', ['Orange\r\nSNCF'], '\n'],
    ['commas between names', ['Orange, SNCF'], ','],
    ['slashes between names', ['Orange / SNCF', 'EDF'], '/'],
    ['the semicolon of names with commas', ['Dupont, Inc.; Orange', 'La Poste; Martin, SA'], ';'],
  ])('is seen: %s', (_, cells, separator) => {
    expect(listSeparator(cells)).toBe(separator);
  });

  it.each([
    ['one name a cell', ['Orange', 'La Poste']],
    ['a legal form', ['Orange, SA', 'Dupont, Inc.']],
    ['a sentence', ['Le conseil, qui finance tout, et la région']],
    ['numbers', ['1,5', '24/7']],
    [
      'a comma that is mostly something else',
      ['Orange, SNCF', 'Orange, filiale', 'EDF, pour la part locale'],
    ],
    ['nothing', []],
  ])('is not made up: %s', (_, cells) => {
    expect(listSeparator(cells)).toBeUndefined();
  });

  it('never divides a value that is known as a whole', () => {
    const isTheme = among('Eau, énergie', 'Transports');
    expect(listSeparator(['Eau, énergie', 'Transports'], isTheme)).toBeUndefined();
    expect(listSeparator(['Eau, énergie; Transports', 'Eau, énergie'], isTheme)).toBe(';');
    expect(listSeparator(['Eau, énergie, Transports'], isTheme)).toBeUndefined();
  });

  it('divides where it leads to known values, whatever the mark', () => {
    const isTheme = among('eau', 'énergie', 'transports');
    expect(listSeparator(['Eau, énergie', 'Transports', 'Énergie, eau'], isTheme)).toBe(',');
    expect(listSeparator(['eau/transports', 'eau'], isTheme)).toBe('/');
    expect(listSeparator(['eau, musées', 'énergie, stades'], isTheme)).toBeUndefined();
  });
});
