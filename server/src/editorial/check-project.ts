import type { maturityAxes } from '../labels.ts';
import { longestTexts as longest } from './longest-texts.ts';
import { Problems } from './problems.ts';
import type { ProjectContent } from './project-content.ts';

const mostBudget = 999_999_999_999.99;

/** A project as it would be stored, with whatever may be missing of it. */
export type ProjectDraft = { [Name in keyof ProjectContent]: ProjectContent[Name] | null };

/**
 * The project that a draft means: texts without the blanks around them, each thing once. Whether its city and themes
 * exist is not looked at here.
 *
 * @throws {InvalidInput} naming every field that is wrong, and what would be right
 */
export function checkProject(draft: ProjectDraft): ProjectContent {
  const problems = new Problems();
  const content: ProjectContent = {
    reference: problems.requiredText('reference', draft.reference, longest.reference) ?? '',
    title: problems.requiredText('title', draft.title, longest.title) ?? '',
    description: problems.optionalText('description', draft.description, longest.description),
    url: problems.optionalAddress('url', draft.url, longest.url),
    city: problems.requiredText('city', draft.city, longest.reference) ?? '',
    theme: problems.requiredText('theme', draft.theme, longest.reference) ?? '',
    secondaryThemes: secondaryThemes(draft, problems),
    partnerCities: partnerCities(draft, problems),
    objectives: [...new Set(draft.objectives ?? [])],
    status: draft.status,
    partners: (draft.partners ?? []).flatMap(
      (partner) => problems.requiredText('partners', partner, longest.partner) ?? [],
    ),
    budgetPlanned: budget('budgetPlanned', draft.budgetPlanned, problems),
    budgetSpent: budget('budgetSpent', draft.budgetSpent, problems),
    startedOn: problems.optionalDay('startedOn', draft.startedOn),
    completedOn: problems.optionalDay('completedOn', draft.completedOn),
    maturity: maturity(draft, problems),
  };
  if (content.startedOn !== null && content.completedOn !== null && content.completedOn < content.startedOn) {
    problems.add('completedOn', {
      FR: `Le projet serait achevé avant d’avoir commencé (${content.startedOn}) : corrigez l’une des deux dates.`,
      EN: `It would be completed before it started (${content.startedOn}): correct one of the two days.`,
    });
  }
  problems.throwIfAny();
  return content;
}

function secondaryThemes({ theme, secondaryThemes: given }: ProjectDraft, problems: Problems): string[] {
  const codes = [...new Set(given ?? [])];
  if (codes.length > 2) {
    problems.add('secondaryThemes', {
      FR: `Un projet a au plus deux thèmes secondaires, ${codes.length} sont donnés : gardez les plus importants.`,
      EN: `A project has two secondary themes at most, ${codes.length} are given: keep the most important ones.`,
    });
  }
  if (theme !== null && codes.includes(theme)) {
    problems.add('secondaryThemes', {
      FR: `« ${theme} » est déjà le thème principal : retirez-le des thèmes secondaires.`,
      EN: `"${theme}" is the primary theme already: take it out of the secondary ones.`,
    });
  }
  return codes;
}

function partnerCities({ city, partnerCities: given }: ProjectDraft, problems: Problems): string[] {
  const slugs = [...new Set((given ?? []).map((slug) => slug.toLowerCase()))];
  if (city !== null && slugs.includes(city.toLowerCase())) {
    problems.add('partnerCities', {
      FR: `« ${city} » porte déjà le projet : retirez-la des villes partenaires.`,
      EN: `"${city}" leads the project already: take it out of the partner cities.`,
    });
  }
  return slugs;
}

function budget(field: string, euros: number | null, problems: Problems): number | null {
  if (euros === null) return null;
  const cents = Math.round(euros * 100) / 100;
  if (Number.isFinite(euros) && euros >= 0 && euros <= mostBudget && Math.abs(cents - euros) < 1e-6) {
    return cents;
  }
  problems.add(field, {
    FR: 'Donnez un montant en euros, de 0 à 999 999 999 999,99, avec deux décimales au plus ; rien s’il n’est pas connu.',
    EN: 'Give an amount in euros, from 0 to 999,999,999,999.99, with two decimals at most; none where it is not known.',
  });
  return null;
}

function maturity({ maturity: given }: ProjectDraft, problems: Problems): ProjectContent['maturity'] {
  const axis = (name: (typeof maturityAxes)[number]) => {
    const { value, evidence: text } = given?.[name] ?? { value: null, evidence: null };
    const evidence = problems.optionalText(`assessments.${name}.evidence`, text, longest.evidence);
    if (value !== null && !(Number.isInteger(value) && value >= 0 && value <= 4)) {
      problems.add(`assessments.${name}.value`, {
        FR: `Une maturité va de 0 à 4, en nombres entiers ; ${value} n’en est pas une.`,
        EN: `A maturity goes from 0 to 4, in whole numbers; ${value} is none.`,
      });
    }
    return { value, evidence };
  };
  return {
    REALISATION: axis('REALISATION'),
    PARTNERSHIPS: axis('PARTNERSHIPS'),
    BUDGET: axis('BUDGET'),
    MEASUREMENT: axis('MEASUREMENT'),
  };
}
