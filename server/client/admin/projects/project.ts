/** A project as the form edits it. */
export interface Project {
  id: string;
  version: number;
  reference: string;
  title: string;
  description: string | null;
  url: string | null;
  city: { slug: string; name: string };
  theme: { code: string };
  secondaryThemes: { code: string }[];
  partnerCities: { slug: string }[];
  objectives: string[];
  status: string | null;
  partners: string[];
  budgetPlanned: number | null;
  budgetSpent: number | null;
  startedOn: string | null;
  completedOn: string | null;
  assessments: { axis: string; value: number | null; evidence: string | null }[];
  edition: {
    code: string;
    status: 'DRAFT' | 'PUBLISHED';
    themes: { code: string; label: string }[];
  };
}

export const projectFields = `id version reference title description url city { slug name } theme { code }
  secondaryThemes { code } partnerCities { slug } objectives status partners budgetPlanned budgetSpent startedOn completedOn
  assessments { axis value evidence }
  edition { code status themes { code label(locale: $locale) } }`;

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
