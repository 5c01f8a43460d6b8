import { expect, it } from 'vitest';
import { utf8 } from './utf8.ts';

it.each([
  '',
  'plain',
  'déjà écrit',
  'l’œuvre d’art à 3 €',
  '𝄞 and 👩‍👩‍👧‍👦',
  `${'é'.repeat(9_999)}’`,
  '\0\u007f\u0080\u07ff\u0800\uffff\u{10ffff}',
])('writes %j as UTF-8', (text) => {
  expect(utf8(text).equals(Buffer.from(text))).toBe(true);
  expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(utf8(text))).toBe(text);
});

it('writes half of a character as the mark for what is unknown, as Node does', () => {
  for (const text of ['\ud834', 'a\udd1eb’', '\ud834\ud834\udd1e'])
    expect(utf8(text).toString('hex')).toBe(Buffer.from(text).toString('hex'));
});
