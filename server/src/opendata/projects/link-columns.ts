import { codePattern } from '../code-text.ts';
import type { Column } from '../column.ts';
import { departmentColumn, inseeColumn, kindColumn, regionColumn, sirenColumn } from '../place-columns.ts';
import type { ExportedProject } from './project-table.ts';

const slug = '[a-z0-9]+(-[a-z0-9]+)*';

/** Who leads a project, and who takes part in it. */
export const cityColumns: readonly Column<ExportedProject>[] = [
  {
    name: 'city_slug',
    type: 'string',
    title: { fr: 'Nom court de la ville', en: 'City’s short name' },
    description: {
      fr: 'La ville qui mène le projet, telle que la désignent les adresses ; sa ligne dans cities.csv.',
      en: 'The city that leads the project, as addresses name it; its row in cities.csv.',
    },
    constraints: { required: true, pattern: slug },
    value: ({ citySlug }) => citySlug,
  },
  {
    name: 'city_name',
    type: 'string',
    title: { fr: 'Ville', en: 'City' },
    description: {
      fr: 'Son nom ; un participant non divulgué n’a qu’un numéro.',
      en: 'Its name; an undisclosed participant has but a number.',
    },
    constraints: { required: true },
    value: ({ cityName }) => cityName,
  },
  { ...kindColumn, name: 'city_kind', value: ({ cityKind }) => cityKind },
  inseeColumn,
  sirenColumn,
  departmentColumn,
  regionColumn,
  {
    name: 'partner_cities',
    type: 'list',
    title: { fr: 'Villes partenaires', en: 'Partner cities' },
    description: {
      fr: 'Les noms courts d’autres participants qui y prennent part ; le projet ne compte pas pour eux.',
      en: 'The short names of other participants that take part in it; it does not count for them.',
    },
    constraints: { pattern: codePattern(slug) },
    value: ({ partnerCities }) => partnerCities,
  },
];

/** What a project is about, in the words of its edition. */
export const themeColumns: readonly Column<ExportedProject>[] = [
  {
    name: 'theme',
    type: 'string',
    title: { fr: 'Thème', en: 'Theme' },
    description: {
      fr: 'Le code de son thème principal, stable dans son édition ; chaque édition a ses thèmes.',
      en: 'The code of its primary theme, stable within its edition; every edition has its own themes.',
    },
    constraints: { required: true, pattern: slug },
    value: ({ theme }) => theme,
  },
  {
    name: 'theme_label_fr',
    type: 'string',
    title: { fr: 'Libellé du thème en français', en: 'Theme’s label in French' },
    description: { fr: 'Le thème principal, en français.', en: 'The primary theme, in French.' },
    constraints: { required: true },
    value: (project) => labelOf(project).labelFr,
  },
  {
    name: 'theme_label_en',
    type: 'string',
    title: { fr: 'Libellé du thème en anglais', en: 'Theme’s label in English' },
    description: { fr: 'Le thème principal, en anglais.', en: 'The primary theme, in English.' },
    constraints: { required: true },
    value: (project) => labelOf(project).labelEn,
  },
  {
    name: 'secondary_themes',
    type: 'list',
    title: { fr: 'Thèmes secondaires', en: 'Secondary themes' },
    description: {
      fr: 'Les codes de deux autres thèmes au plus, le plus important d’abord.',
      en: 'The codes of up to two further themes, the more important first.',
    },
    constraints: { pattern: codePattern(slug) },
    value: ({ secondaryThemes }) => secondaryThemes,
  },
];

/** A theme that was renamed while the file is sent goes by its code in the rest of it. */
function labelOf({ edition, theme }: ExportedProject): { labelFr: string; labelEn: string } {
  return edition.themes.find(({ code }) => code === theme) ?? { labelFr: theme, labelEn: theme };
}
