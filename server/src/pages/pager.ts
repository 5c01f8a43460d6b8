import { type Html, html } from '../markup/html.ts';
import { inLanguage } from './address.ts';
import type { Language } from './words/words.ts';

interface PagerWords {
  pages: string;
  first: string;
  previous: string;
  next: string;
}

/** Where the neighbouring pages are, in French; null where there is none. */
interface Neighbours {
  first: string | null;
  previous: string | null;
  next: string | null;
}

/** Links to the pages around this one; nothing where it is the only one. */
export function pager(language: Language, words: PagerWords, neighbours: Neighbours): Html | '' {
  const links = (['first', 'previous', 'next'] as const).flatMap((name) => {
    const address = neighbours[name];
    if (address === null) return [];
    const relation = { first: 'start', previous: 'prev', next: 'next' }[name];
    return html`<li><a href=${inLanguage(address, language)} rel=${relation}>${words[name]}</a></li>`;
  });
  return links.length === 0 ? '' : html`<nav class="pager" aria-label=${words.pages}><ul>${links}</ul></nav>`;
}
