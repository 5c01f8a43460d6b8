import { type Html, html } from '../markup/html.ts';
import type { CatalogueEdition } from '../reads/catalogue.ts';
import { boundSigns } from './bound-signs.ts';
import { formatsOf } from './formats.ts';
import type { Words } from './words/words.ts';

/** What readers must know before they read on, where data is reconstructed. */
export function editionNotice({ language }: Words, edition: CatalogueEdition): Html | '' {
  const notice = language === 'fr' ? edition.noticeFr : (edition.noticeEn ?? edition.noticeFr);
  return notice === null ? '' : html`<p class="notice" role="note">${boundSigns(notice)}</p>`;
}

/** Edition, source, licence and date of what a page shows. */
export function editionSource(words: Words, edition: CatalogueEdition): Html {
  const { language, origin, colon } = words;
  const { source, asOf } = edition;
  const name = sourceName(source);
  const date = asOf === null ? '' : html` · ${origin.asOf(formatsOf(language).day(asOf.toISOString()))}`;
  return html`<p class="small">${language === 'fr' ? edition.titleFr : edition.titleEn} · ${origin.source}${colon}${name}, ${origin.licence(source.licence)}${date}</p>`;
}

/** A source by its name, with its address where that is known. */
export const sourceName = ({ name, url }: { name: string; url: string | null }): Html | string =>
  url === null ? boundSigns(name) : html`<a href=${url}>${boundSigns(name)}</a>`;
