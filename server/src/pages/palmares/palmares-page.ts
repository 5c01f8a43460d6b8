import { type Html, html } from '../../markup/html.ts';
import { type CatalogueEdition, hasProjects } from '../../reads/catalogue.ts';
import { Reads } from '../../reads/reads.ts';
import { inLanguage } from '../address.ts';
import { editionNotice, editionSource } from '../edition-notice.ts';
import { formatsOf } from '../formats.ts';
import { datasetOf } from '../linked-data/dataset.ts';
import type { PageContent } from '../page.ts';
import type { Visit } from '../page-route.ts';
import { problemPage } from '../problem-page.ts';
import { palmaresWordsOf } from '../words/palmares.ts';
import { findPalmares } from './find-palmares.ts';
import { objectiveSections } from './objective-sections.ts';
import { reliefSection } from './relief-section.ts';

/** Completed projects by objective, and what was published of them. */
export async function palmaresPage(visit: Visit): Promise<PageContent> {
  const { database, language, origin, url, words: common } = visit;
  const words = palmaresWordsOf(language);
  const asked = (url.searchParams.get('edition') ?? '').trim();
  const catalogue = await new Reads(database).catalogue();
  const edition = asked === '' ? catalogue.current : catalogue.byCode(asked);
  if (edition === undefined) {
    return problemPage(visit, { status: 404, message: words.noEdition(asked.slice(0, 60).toWellFormed()) });
  }
  const found = await findPalmares(database, language, edition.code);
  return {
    title: words.title,
    description: words.description,
    address: asked === '' ? '/palmares' : `/palmares?edition=${encodeURIComponent(edition.code)}`,
    styles: ['inventory/inventory.css'],
    data: [datasetOf(origin, language, edition)],
    main: html`<div class="lead">
  <h1>${words.title}</h1>
  <p>${words.lead}</p>
</div>
${editionNotice(common, edition)}
${editionLinks(visit, catalogue.editions.filter(hasProjects), edition)}
${await reliefSection(visit, edition, found)}
${
  found.completed === null
    ? html`<p>${words.figuresAlone}</p>`
    : html`<section aria-labelledby="completed">
  <h2 id="completed">${words.completedTitle}</h2>
  <p>${words.completed(formatsOf(language).number(found.completed.projectCount))}</p>
  ${objectiveSections(language, edition.code, found)}
</section>`
}
${editionSource(common, edition)}`,
  };
}

/** Nothing where there is but one edition to look at. */
function editionLinks(
  { language, words }: Visit,
  editions: readonly CatalogueEdition[],
  shown: CatalogueEdition,
): Html | '' {
  if (editions.length < 2) return '';
  const { editions: label } = palmaresWordsOf(language);
  return html`<p>${label}${words.colon}${editions.map((edition, index) => {
    const title = language === 'fr' ? edition.titleFr : edition.titleEn;
    const address = inLanguage(`/palmares?edition=${encodeURIComponent(edition.code)}`, language);
    return html`${index === 0 ? '' : ', '}${edition === shown ? html`<strong>${title}</strong>` : html`<a href=${address}>${title}</a>`}`;
  })}</p>`;
}
