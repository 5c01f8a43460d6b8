import { describe, expect, test } from 'vitest';
import { readSlice, sliceAddress } from './slice.ts';
import { snippetOf } from './snippet.ts';

const slice = (query: string) => readSlice(new URLSearchParams(query));

describe('a slice of the start page', () => {
  test('is all of the current edition by theme unless the address says otherwise', () => {
    expect(slice('')).toEqual({ city: '', edition: '', by: 'theme', compare: '' });
    expect(slice('city=lorient&by=maturity&compare=panel&edition=2013')).toEqual({
      city: 'lorient',
      edition: '2013',
      by: 'maturity',
      compare: 'panel',
    });
  });

  test('takes what makes no sense for absent', () => {
    expect(slice('by=colour&compare=panel')).toEqual({ city: '', edition: '', by: 'theme', compare: '' });
  });

  test('has an address without what is the default', () => {
    expect(sliceAddress(slice(''), 'fr')).toBe('/');
    expect(sliceAddress(slice('by=theme'), 'en')).toBe('/?lang=en');
    expect(sliceAddress(slice('city=lorient&compare=panel'), 'fr')).toBe('/?city=lorient&compare=panel');
  });
});

describe('the snippet', () => {
  test('is the tag for the slice', () => {
    expect(snippetOf('https://barometre.example', slice('city=lorient&edition=2013'), 'fr')).toBe(
      '<script type="module" src="https://barometre.example/widget/v1/city-barometer.js"></script>\n' +
        '<city-barometer city="lorient" edition="2013" lang="fr"></city-barometer>',
    );
  });

  test('lets no address write into the page that it is pasted into', () => {
    const hostile = slice(`city=${encodeURIComponent('x"><script>alert(1)</script>&amp;')}`);
    expect(snippetOf('https://barometre.example', hostile, 'fr').split('\n')[1]).toBe(
      '<city-barometer city="x&quot;>&lt;script>alert(1)&lt;/script>&amp;amp;" lang="fr"></city-barometer>',
    );
  });
});
