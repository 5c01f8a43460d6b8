/** What a column can tell of a project. The names are those of the open data's columns, so that an export imports. */
export const fields = [
  'reference',
  'title',
  'description',
  'url',
  'citySlug',
  'cityCode',
  'citySiren',
  'cityName',
  'department',
  'theme',
  'secondaryThemes',
  'objectives',
  'status',
  'partners',
  'partnerCities',
  'budgetPlanned',
  'budgetSpent',
  'startedOn',
  'completedOn',
  'maturityRealisation',
  'maturityRealisationEvidence',
  'maturityPartnerships',
  'maturityPartnershipsEvidence',
  'maturityBudget',
  'maturityBudgetEvidence',
  'maturityMeasurement',
  'maturityMeasurementEvidence',
] as const;

export type Field = (typeof fields)[number];

/** Those of which a cell can hold several values. */
export const listFields = ['secondaryThemes', 'objectives', 'partners', 'partnerCities'] as const;

export type ListField = (typeof listFields)[number];

export const axes = ['Realisation', 'Partnerships', 'Budget', 'Measurement'] as const;
