import { axes, type Project } from './project.ts';

/** A project as a form holds it: texts, and lists of texts. */
export type ProjectValues = Record<string, string | string[]>;

const lists = ['secondaryThemes', 'objectives'] as const;
const texts = [
  'reference',
  'title',
  'description',
  'url',
  'city',
  'theme',
  'status',
  'partners',
  'partnerCities',
  'budgetPlanned',
  'budgetSpent',
  'startedOn',
  'completedOn',
] as const;

export const assessmentNames = axes.flatMap((axis) => [
  `assessments.${axis}.value`,
  `assessments.${axis}.evidence`,
]);

/** The fields in the order of the form. */
export const valueNames: readonly string[] = [...texts, ...lists, ...assessmentNames];

export function valuesOf(project: Project): ProjectValues {
  const amount = (euros: number | null) => (euros === null ? '' : String(euros));
  return {
    reference: project.reference,
    title: project.title,
    description: project.description ?? '',
    url: project.url ?? '',
    city: project.city.slug,
    theme: project.theme.code,
    status: project.status ?? '',
    partners: project.partners.join('\n'),
    partnerCities: project.partnerCities.map(({ slug }) => slug).join('\n'),
    budgetPlanned: amount(project.budgetPlanned),
    budgetSpent: amount(project.budgetSpent),
    startedOn: project.startedOn ?? '',
    completedOn: project.completedOn ?? '',
    secondaryThemes: project.secondaryThemes.map(({ code }) => code),
    objectives: project.objectives,
    ...Object.fromEntries(
      project.assessments.flatMap(({ axis, value, evidence }) => [
        [`assessments.${axis}.value`, value === null ? '' : String(value)],
        [`assessments.${axis}.evidence`, evidence ?? ''],
      ]),
    ),
  };
}

/** What a form says now. */
export function readValues(data: FormData): ProjectValues {
  const text = (name: string) =>
    String(data.get(name) ?? '')
      .replaceAll('\r\n', '\n')
      .trim();
  return {
    ...Object.fromEntries([...texts, ...assessmentNames].map((name) => [name, text(name)])),
    ...Object.fromEntries(lists.map((name) => [name, data.getAll(name).map(String)])),
  };
}

/** The fields whose values differ. Of lists only what is in them counts. */
export const differing = (one: ProjectValues, other: ProjectValues): string[] =>
  valueNames.filter((name) => comparable(one[name]) !== comparable(other[name]));

const comparable = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? [...value].sort().join('|') : (value ?? '');
