import { describe, expect, test } from 'vitest';
import { choicesAddress, readChoices } from './choices.ts';
import { contrast, faintColours } from './contrast.ts';
import { embedCodes } from './embed-codes.ts';
import { ownColours } from './look.ts';

const context = {
  origin: 'https://barometre.example',
  version: '1.2.3',
  integrity: { fr: 'sha384-abc', en: 'sha384-def' },
  title: 'Lorient : projets numériques par thème',
  alternative: 'Lorient : projets numériques par thème. "17 %" & plus.',
};
const codes = (query: string) => embedCodes(readChoices(new URLSearchParams(query), 'fr'), context);

describe('the codes to paste', () => {
  test('are the tag with its picture, whose box is kept', () => {
    expect(codes('city=lorient&compare=panel&edition=2013').tag).toBe(
      [
        '<script type="module" src="https://barometre.example/widget/v1/city-barometer.js"></script>',
        '<city-barometer city="lorient" compare="panel" edition="2013" lang="fr">',
        '  <img src="https://barometre.example/chart.svg?city=lorient&amp;compare=panel&amp;edition=2013&amp;look=auto&amp;width=600&amp;height=610" alt="Lorient : projets numériques par thème. &quot;17 %&quot; &amp; plus." width="600" height="610" loading="lazy">',
        '</city-barometer>',
      ].join('\n'),
    );
  });

  test.each([
    ['', 490],
    ['limit=3', 420],
    ['by=status', 420],
    ['city=lorient&compare=panel&limit=6', 564],
    ['view=evolution', 1180],
    ['view=ranking&theme=energy', 630],
  ])('keep as much free as the chart of %j takes', (query, height) => {
    const { picture } = codes(query);
    expect(picture).toContain(` width="600" height="${height}"`);
    expect(picture.includes(`&amp;height=${height}`)).toBe(height !== 420);
  });

  test('pin the script with its hash', () => {
    expect(codes('').pinned).toContain(
      '<script type="module" src="https://barometre.example/widget/1.2.3/city-barometer.js" integrity="sha384-abc" crossorigin="anonymous"></script>',
    );
  });

  test('load the script that brings the words of the chart’s language', () => {
    const { tag, pinned } = codes('language=en');
    expect(tag).toContain(
      '<script type="module" src="https://barometre.example/widget/v1/city-barometer.en.js"></script>',
    );
    expect(pinned).toContain(
      '<script type="module" src="https://barometre.example/widget/1.2.3/city-barometer.en.js" integrity="sha384-def" crossorigin="anonymous"></script>',
    );
  });

  test('name the look where each of them can have it', () => {
    const { tag, iframe, picture, png, oembed } = codes(
      'look=dark&colours=own&accent=%23AABBCC&color=%23ffffff&background=red&language=en',
    );
    expect(tag).toContain(
      'style="color-scheme: dark; --barometer-accent: #aabbcc; --barometer-color: #ffffff; --barometer-background: #ffffff"',
    );
    for (const code of [iframe, picture, png]) expect(code).toMatch(/lang=en&amp;look=dark["&]/);
    expect(oembed).toBe('https://barometre.example/embed?lang=en&look=dark');
  });

  test('leave out what a view does not look at', () => {
    expect(codes('view=ranking&theme=energy&by=status&compare=panel&city=lorient').oembed).toBe(
      'https://barometre.example/embed?city=lorient&view=ranking&theme=energy',
    );
    expect(codes('view=evolution&theme=energy&edition=2013&limit=5').oembed).toBe(
      'https://barometre.example/embed?view=evolution&limit=5',
    );
    expect(codes('limit=0&by=colour&view=pie&look=pink').oembed).toBe('https://barometre.example/embed');
  });

  test('let no address write into the page that they are pasted into', () => {
    const hostile = encodeURIComponent('x"><script>alert(1)</script>&amp;');
    for (const code of Object.values(
      codes(`city=${hostile}&edition=${hostile}&accent=${hostile}&colours=own`),
    )) {
      expect(code).not.toContain('"><script>');
      expect(code).not.toContain('<script>alert');
    }
  });

  test('have an address to share, without what is the default', () => {
    const address = (query: string, language: 'fr' | 'en' = 'fr') =>
      choicesAddress(readChoices(new URLSearchParams(query), language), language);
    expect(address('')).toBe('/');
    expect(address('by=theme&view=bars&look=auto&colours=&language=fr')).toBe('/');
    expect(address('language=fr', 'en')).toBe('/?language=fr&lang=en');
    expect(address('city=lorient&look=dark&colours=own&accent=%23123456')).toBe(
      '/?city=lorient&look=dark&colours=own&accent=%23123456&color=%2316213d&background=%23ffffff',
    );
  });
});

describe('contrast', () => {
  test('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('tells which colours are too faint', () => {
    expect(faintColours(ownColours)).toEqual([]);
    expect(faintColours({ ...ownColours, accent: '#aaccff' })).toEqual(['accent']);
    expect(faintColours({ ...ownColours, background: '#16213d' })).toEqual(['color', 'accent']);
  });
});
