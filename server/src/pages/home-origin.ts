import { type Html, html } from '../markup/html.ts';
import { boundSigns } from './bound-signs.ts';
import { sourceName } from './edition-notice.ts';
import { formatsOf } from './formats.ts';
import type { HomeData } from './home-data.ts';
import type { Words } from './words/words.ts';

/** Each edition: how it was made, and what was published about it, contradictions included. */
export function originSection(words: Words, { editions, shown }: HomeData): Html {
  const { origin } = words;
  return html`<section aria-labelledby="origin">
  <h2 id="origin">${origin.title}</h2>
  <p>${origin.lead}</p>
  ${editions.map((entry) => editionDetails(words, entry, entry.edition.id === shown))}
</section>`;
}

function editionDetails(
  words: Words,
  { edition, figures, errata }: HomeData['editions'][number],
  open: boolean,
): Html {
  const { language, origin } = words;
  const inEnglish = language === 'en';
  const notice = inEnglish ? edition.noticeEn : edition.noticeFr;
  const methodology = (inEnglish ? edition.methodologyEn : edition.methodologyFr) ?? '';
  return html`<details ?open=${open}>
  <summary><h3>${inEnglish ? edition.titleEn : edition.titleFr}</h3></summary>
  ${notice === null ? '' : html`<p class="notice">${boundSigns(notice)}</p>`}
  <p class="small">${origin.source}${words.colon}${sourceName(edition.source)}, ${origin.licence(edition.source.licence)}</p>
  ${methodology === '' ? '' : methodology.split(/\n{2,}/).map((paragraph) => html`<p>${boundSigns(paragraph)}</p>`)}
  ${errata.length === 0 ? '' : errataList(words, errata)}
  ${figures.length === 0 ? '' : figuresTable(words, edition.code, figures)}
</details>`;
}

/** What was corrected since the edition was published, and why: told to its readers, as the rule is. */
function errataList(
  { language, origin, colon }: Words,
  errata: HomeData['editions'][number]['errata'],
): Html {
  const { day } = formatsOf(language);
  return html`<h4>${origin.errata}</h4>
  <ul>${errata.map(
    ({ at, reasonEn, reasonFr }) =>
      html`<li><time datetime=${at.toISOString()}>${day(at.toISOString())}</time>${colon}${boundSigns(language === 'en' ? (reasonEn ?? reasonFr) : reasonFr)}</li>`,
  )}</ul>`;
}

function figuresTable(
  { language, origin }: Words,
  code: string,
  figures: HomeData['editions'][number]['figures'],
): Html {
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${`${origin.figures}, ${code}`}>
  <table>
    <caption>${origin.figures}, ${code}</caption>
    <thead><tr><th scope="col">${origin.figure}</th><th scope="col">${origin.value}</th><th scope="col">${origin.source}</th></tr></thead>
    <tbody>${figures.map(
      (figure) => html`<tr>
      <th scope="row">${boundSigns(language === 'en' ? figure.labelEn : figure.labelFr)}</th>
      <td>${boundSigns(`${number.format(figure.value)} ${origin.units[figure.unit] ?? figure.unit}`)}</td>
      <td>${sourceName(figure.source)}</td>
    </tr>`,
    )}</tbody>
  </table>
  </div>`;
}
