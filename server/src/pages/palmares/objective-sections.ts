import { type Html, html } from '../../markup/html.ts';
import { inLanguage } from '../address.ts';
import { formatsOf } from '../formats.ts';
import type { ListedProject } from '../projects/find-projects.ts';
import { palmaresWordsOf } from '../words/palmares.ts';
import type { Language } from '../words/words.ts';
import type { Palmares } from './find-palmares.ts';

/** Each objective with its number of completed projects and the most mature of them, the most frequent first. */
export function objectiveSections(
  language: Language,
  edition: string,
  { completed, leaders }: Palmares,
): Html[] {
  const words = palmaresWordsOf(language);
  const { number } = formatsOf(language);
  return (completed?.objectives ?? [])
    .toSorted((a, b) => b.count - a.count)
    .map(({ objective, label, count }) => {
      const all = `/projects?edition=${encodeURIComponent(edition)}&objectives=${objective}&statuses=COMPLETED&order=maturity`;
      return html`<h3>${label}</h3>
  <p><strong>${words.count(count, number(count))}</strong></p>
  ${
    count === 0
      ? html`<p>${words.none}</p>`
      : html`<ol>${(leaders[objective] ?? []).map((project) => leader(language, project))}</ol>
  <p><a href=${inLanguage(all, language)}>${words.all(label)}</a></p>`
  }`;
    });
}

function leader(language: Language, { city, maturity, title }: ListedProject): Html {
  const words = palmaresWordsOf(language);
  const score =
    maturity.score === null
      ? ''
      : `, ${words.maturity(formatsOf(language).number(Math.round(maturity.score)))}`;
  return html`<li><span lang="fr">${title}</span>, <a href=${inLanguage(`/cities/${city.slug}`, language)}>${city.name}</a>${score}</li>`;
}
