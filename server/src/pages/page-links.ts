import { type Html, html } from '../markup/html.ts';
import { inLanguage } from './address.ts';
import type { Visit } from './page-route.ts';
import { adminWordsOf } from './words/admin.ts';
import type { Words } from './words/words.ts';

/** The pages that every page leads to, by the names of their words. */
const sections = [
  ['/projects', 'projects'],
  ['/cities', 'cities'],
  ['/palmares', 'palmares'],
  ['/integrer', 'embed'],
  ['/docs', 'docs'],
] as const;

/** The name of the site, its sections unless they are out of place, and the same page in the other language. */
export function navigation({ language, words, url }: Visit, address: string, withSections: boolean): Html {
  const { other } = words;
  const isHere = (path: string) => url.pathname === path || url.pathname.startsWith(`${path}/`);
  return html`<header class="band">
      <a class="name" href=${inLanguage('/', language)}><img src="/assets/icon.svg" alt="" width="28" height="28">${words.name}</a>
      ${
        withSections
          ? html`<nav aria-label=${words.sections.label}><ul>${sections.map(
              ([path, name]) =>
                html`<li>${isHere(path) ? html`<a href=${inLanguage(path, language)} aria-current="page">${words.sections[name]}</a>` : html`<a href=${inLanguage(path, language)}>${words.sections[name]}</a>`}</li>`,
            )}</ul></nav>`
          : ''
      }
      <a href=${inLanguage(address, other.language)} hreflang=${other.language} lang=${other.language} title=${other.switchTo}>${other.name}</a>
    </header>`;
}

/** What the law and good manners ask every page to say. */
export function footer(words: Words): Html {
  const { language } = words;
  const link = (path: string, text: string) =>
    html`<li><a href=${inLanguage(path, language)}>${text}</a></li>`;
  return html`<footer class="band">
      <ul>
        ${link('/accessibilite', words.footer.accessibility)}
        ${link('/mentions-legales', words.footer.legal)}
        <li><a href="/graphql">${words.footer.api}</a></li>
        ${link('/admin', adminWordsOf(language).title)}
      </ul>
      <p>${words.footer.data}</p>
      <p>${words.footer.code} ${words.footer.privacy}</p>
    </footer>`;
}
