import { describe, expect, test } from 'vitest';
import { longestPart, paragraph, widthOf, wrap } from './text.ts';

const style = { size: 10 };
const lines = (text: string, width: number) => wrap(text, width, style);

describe('a text', () => {
  test('is as wide as the font’s own advances: a digit is 0.556 em', () => {
    expect(widthOf('0123456789', style)).toBeCloseTo(55.6, 1);
    expect(widthOf('Médiathèque', { ...style, bold: true })).toBeGreaterThan(widthOf('Médiathèque', style));
  });

  test('is broken at spaces and after hyphens, and never wider than it may be', () => {
    const text = 'Bâtiment, urbanisme, logement à Saint-Germain-en-Laye';
    for (let width = 60; width < 300; width += 7) {
      for (const line of lines(text, width)) expect(widthOf(line, style)).toBeLessThanOrEqual(width);
      expect(lines(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
    expect(lines('Saint-Denis', longestPart('Saint-Denis', style))).toEqual(['Saint-', 'Denis']);
  });

  test('keeps a letter with the hyphen that follows it', () => {
    expect(lines('les e-services', widthOf('e-services', style))).toEqual(['les', 'e-services']);
  });

  test('that is one long word is broken where it must be', () => {
    const word = 'anticonstitutionnellement'.repeat(3);
    const broken = lines(word, 50);
    expect(broken.join('')).toBe(word);
    for (const line of broken) expect(widthOf(line, style)).toBeLessThanOrEqual(50);
  });

  test('keeps French signs with what they belong to', () => {
    for (let width = 75; width < 200; width += 3) {
      for (const line of lines('Données reconstituées : publiées en 2013 ; voir « le Baromètre »', width)) {
        expect(line).not.toMatch(/^[;:»]|«$/);
      }
    }
  });

  test('of nothing takes no room', () => {
    expect(paragraph('', 100, style)).toEqual({ height: 0, items: [] });
    expect(paragraph('   ', 100, style)).toEqual({ height: 0, items: [] });
  });
});
