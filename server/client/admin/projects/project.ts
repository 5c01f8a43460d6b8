import { cityFields, type KnownCity } from '../cities/known-city.ts';

/** A project as the form edits it. */
export interface Project {
  id: string;
  version: number;
  reference: string;
  title: string;
  description: string | null;
  url: string | null;
  city: KnownCity;
  theme: { code: string };
  secondaryThemes: { code: string }[];
  partnerCities: KnownCity[];
  objectives: string[];
  status: string | null;
  partners: string[];
  budgetPlanned: number | null;
  budgetSpent: number | null;
  startedOn: string | null;
  completedOn: string | null;
  assessments: { axis: string; value: number | null; evidence: string | null }[];
  edition: ProjectEdition;
}

export interface ProjectEdition {
  code: string;
  status: 'DRAFT' | 'PUBLISHED';
  themes: { code: string; label: string }[];
}

export const editionFields = `code status themes { code label(locale: $locale) }`;

export const projectFields = `id version reference title description url city { ${cityFields} } theme { code }
  secondaryThemes { code } partnerCities { ${cityFields} } objectives status partners budgetPlanned budgetSpent startedOn completedOn
  assessments { axis value evidence }
  edition { ${editionFields} }`;

/** A project of which nothing is said yet. */
export const blankProject = (edition: ProjectEdition): Project => ({
  id: '',
  version: 0,
  reference: '',
  title: '',
  description: null,
  url: null,
  city: { slug: '', name: '', department: null },
  theme: { code: '' },
  secondaryThemes: [],
  partnerCities: [],
  objectives: [],
  status: null,
  partners: [],
  budgetPlanned: null,
  budgetSpent: null,
  startedOn: null,
  completedOn: null,
  assessments: axes.map((axis) => ({ axis, value: null, evidence: null })),
  edition,
});

export const projectEditionQuery = `query ProjectEdition($code: String!, $locale: Locale!) { edition(code: $code) { ${editionFields} } }`;

export const projectQuery = `query Project($id: ID!, $locale: Locale!) { node(id: $id) { ... on Project { ${projectFields} } } }`;

export const axes = ['REALISATION', 'PARTNERSHIPS', 'BUDGET', 'MEASUREMENT'] as const;
export const objectives = [
  'SERVICE',
  'MANAGEMENT',
  'ATTRACTIVENESS',
  'SUSTAINABILITY',
  'EXEMPLARITY',
] as const;
export const statuses = ['UNDER_STUDY', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED'] as const;
