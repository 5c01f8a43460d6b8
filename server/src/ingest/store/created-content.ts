import { type ProjectContent, unknownMaturity } from '../../editorial/project-content.ts';
import { axes } from '../mapping/fields.ts';
import { type Mapping, speaksOf } from '../mapping/mapping.ts';
import {
  partnerCitiesOf,
  secondaryThemesOf,
  tellsPartnerCities,
  tellsSecondaryThemes,
} from './staged-projects.ts';

type Told = Exclude<keyof ProjectContent, 'reference' | 'title' | 'city' | 'theme' | 'maturity'>;

/** What an import can tell of a project, besides what every one has: the column of `p`. */
const told: Readonly<Record<Exclude<Told, 'secondaryThemes' | 'partnerCities'>, string>> = {
  description: 'p.description',
  url: 'p.url',
  objectives: 'p.objectives',
  status: 'p.status',
  partners: 'p.partners',
  budgetPlanned: 'p.budget_planned',
  budgetSpent: 'p.budget_spent',
  startedOn: 'p.started_on',
  completedOn: 'p.completed_on',
};

const unknown: Omit<ProjectContent, 'reference' | 'title' | 'city' | 'theme'> = {
  description: null,
  url: null,
  secondaryThemes: [],
  partnerCities: [],
  objectives: [],
  status: null,
  partners: [],
  budgetPlanned: null,
  budgetSpent: null,
  startedOn: null,
  completedOn: null,
  maturity: unknownMaturity,
};

/**
 * The content of a project `p` that the import has created, with its `city` and `theme`, in SQL; the same as `contentSql`
 * gives. What the mapping does not speak of is unknown in all of them: written once, it needs not be put together for each.
 */
export function contentOfCreated(mapping: Mapping): string {
  const entries = [
    `'reference', p.reference, 'title', p.title, 'city', city.slug, 'theme', theme.code`,
    ...Object.entries(told)
      .filter(([field]) => speaksOf(mapping, field as keyof typeof told))
      .map(([field, column]) => `'${field}', ${column}`),
    ...(tellsSecondaryThemes(mapping) ? [`'secondaryThemes', ${secondaryThemesOf('p')}`] : []),
    ...(tellsPartnerCities(mapping) ? [`'partnerCities', ${slugsOf(partnerCitiesOf('p'))}`] : []),
    ...(tellsMaturity(mapping) ? [`'maturity', jsonb_build_object(${axes.map(axisEntry).join(', ')})`] : []),
  ];
  return `'${JSON.stringify(unknown)}'::jsonb || jsonb_build_object(${entries.join(', ')})`;
}

const tellsMaturity = (mapping: Mapping): boolean =>
  axes.some((axis) => speaksOf(mapping, `maturity${axis}`) || speaksOf(mapping, `maturity${axis}Evidence`));

function axisEntry(axis: (typeof axes)[number]): string {
  const column = `p.maturity_${axis.toLowerCase()}`;
  return `'${axis.toUpperCase()}', jsonb_build_object('value', ${column}, 'evidence', ${column}_evidence)`;
}

const slugsOf = (ids: string): string =>
  `array(select partner.slug from city partner where partner.id = any(${ids}) order by partner.id)`;
