import type { Slice } from './slice.ts';
import type { Language } from './words/words.ts';

/** The tag to paste. Its values are escaped: somebody may have put them into an address for somebody else. */
export function snippetOf(origin: string, { by, city, compare, edition }: Slice, language: Language): string {
  const attributes = Object.entries({ city, compare, edition, by: by === 'theme' ? '' : by, lang: language })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return [
    `<script type="module" src="${origin}/widget/v1/city-barometer.js"></script>`,
    `<city-barometer${attributes.join('')}></city-barometer>`,
  ].join('\n');
}

const escapeAttribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
