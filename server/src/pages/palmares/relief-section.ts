import { type Html, html } from '../../markup/html.ts';
import type { CatalogueEdition } from '../../reads/catalogue.ts';
import { inLanguage } from '../address.ts';
import { sourceName } from '../edition-notice.ts';
import { formatsOf } from '../formats.ts';
import type { Visit } from '../page-route.ts';
import { palmaresWordsOf } from '../words/palmares.ts';
import { findRelief, type Palmares } from './find-palmares.ts';

/** The published number of projects that lighten administrative work, with its source; nothing where none was published. */
export async function reliefSection(
  { database, language, words: common }: Visit,
  edition: CatalogueEdition,
  { figures }: Palmares,
): Promise<Html | ''> {
  const figure = figures.find(({ key }) => key === 'relief.projectCount');
  if (figure === undefined) return '';
  const words = palmaresWordsOf(language);
  const { number } = formatsOf(language);
  const projects = edition.provenance === 'RECONSTRUCTED' ? await findRelief(database, edition.id) : [];
  return html`<section aria-labelledby="relief">
  <h2 id="relief">${words.reliefTitle(number(figure.value))}</h2>
  <p>${words.reliefText} ${words.reliefExamples}</p>
  <p class="small">${words.source}${common.colon}${sourceName(figure.source)}</p>
  ${
    projects.length === 0
      ? ''
      : html`<details><summary>${words.reliefReconstructed(number(projects.length))}</summary>
    <ul>${projects.map(({ title, participation: { city } }) => html`<li><span lang="fr">${title}</span>, <a href=${inLanguage(`/cities/${city.slug}`, language)}>${city.name}</a></li>`)}</ul>
  </details>`
  }
</section>`;
}
