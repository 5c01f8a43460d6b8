import { objectiveLabels, statusLabels } from '../../labels.ts';
import { type Html, html } from '../../markup/html.ts';
import { inLanguage } from '../address.ts';
import { formatsOf } from '../formats.ts';
import { projectsWordsOf } from '../words/projects.ts';
import type { Language } from '../words/words.ts';
import type { ListedProject } from './find-projects.ts';

/**
 * One project with all that is known of it; what is not known says so.
 *
 * @param withCity false on the page of its city
 */
export function projectItem(language: Language, project: ListedProject, withCity = true): Html {
  const words = projectsWordsOf(language).project;
  const { number } = formatsOf(language);
  const locale = language === 'fr' ? 'FR' : 'EN';
  const labelIn = (labels: Readonly<Record<string, Record<'FR' | 'EN', string>>>, code: string) =>
    labels[code]?.[locale] ?? code;
  const { city, maturity, objectives, partnerCities, partners, status, theme, secondaryThemes } = project;
  const cityLink = ({ slug, name }: { slug: string; name: string }) =>
    html`<a href=${inLanguage(`/cities/${slug}`, language)}>${name}</a>`;
  const partnerNames = [...partnerCities.map(cityLink), ...partners];
  // Projects are described in French, whatever the language of the page.
  return html`<article aria-labelledby=${`project-${project.id}`}>
  <h3 id=${`project-${project.id}`} lang="fr">${project.title}</h3>
  ${project.description === null ? '' : html`<p lang="fr">${project.description}</p>`}
  <dl>
    ${withCity ? fact(words.city, cityLink(city)) : ''}
    ${fact(words.theme, html`${theme.label}${secondaryThemes.length === 0 ? '' : html` <span class="small">${words.alsoThemes} ${secondaryThemes.map(({ label }) => label).join(', ')}</span>`}`)}
    ${fact(words.status, status === null ? words.unknown : labelIn(statusLabels, status))}
    ${fact(words.objectives, objectives.length === 0 ? words.none : objectives.map((code) => labelIn(objectiveLabels, code)).join(', '))}
    ${fact(words.maturity, maturity.score === null ? words.notAssessed : words.maturityScore(number(Math.round(maturity.score))))}
    ${fact(words.partners, partnerNames.length === 0 ? words.none : partnerNames.map((name, index) => html`${index === 0 ? '' : ', '}${name}`))}
    ${fact(words.budget, budgetOf(language, project))}
    ${datesOf(language, project)}
    ${fact(words.reference, project.reference)}
    ${project.url === null ? '' : fact(words.page, html`<a href=${project.url} rel="noopener">${hostOf(project.url)}</a>`)}
  </dl>
</article>`;
}

const fact = (name: string, value: unknown): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function budgetOf(language: Language, { budgetPlanned, budgetSpent }: ListedProject): string {
  const words = projectsWordsOf(language).project;
  const { euros } = formatsOf(language);
  const parts = [
    budgetPlanned === null ? null : words.budgetPlanned(euros(budgetPlanned)),
    budgetSpent === null ? null : words.budgetSpent(euros(budgetSpent)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.unknown : parts.join(', ');
}

/** Nothing where no day is known: an inventory of 1,128 times "not known" would hide what is. */
function datesOf(language: Language, { startedOn, completedOn }: ListedProject): Html | '' {
  const words = projectsWordsOf(language).project;
  const { day } = formatsOf(language);
  const parts = [
    startedOn === null ? null : words.from(day(startedOn)),
    completedOn === null ? null : words.until(day(completedOn)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : fact(words.dates, parts.join(', '));
}

const hostOf = (url: string): string => URL.parse(url)?.host ?? url;
