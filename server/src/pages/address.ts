import type { Language } from './words/words.ts';

/** An address of ours in a language: French is what an address means that says nothing. */
export function inLanguage(address: string, language: Language): string {
  if (language === 'fr') return address;
  const [path = '', fragment] = address.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}${fragment === undefined ? '' : `#${fragment}`}`;
}
