import { codePattern } from '../code-text.ts';
import type { Column } from '../column.ts';
import { inseeColumn, kindColumn, sirenColumn } from '../place-columns.ts';
import type { CityRow } from './city-rows.ts';

const slug = '[a-z0-9]+(-[a-z0-9]+)*';

/** What names a city, now and formerly. */
export const identityColumns: readonly Column<CityRow>[] = [
  {
    name: 'slug',
    type: 'string',
    title: { fr: 'Nom court', en: 'Short name' },
    description: { fr: 'Son nom dans les adresses.', en: 'Its name in addresses.' },
    constraints: { required: true, unique: true, pattern: slug },
    value: ({ slug }) => slug,
  },
  {
    name: 'name',
    type: 'string',
    title: { fr: 'Nom', en: 'Name' },
    description: {
      fr: 'Son nom ; un participant non divulgué n’a qu’un numéro.',
      en: 'Its name; an undisclosed participant has but a number.',
    },
    constraints: { required: true },
    value: ({ name }) => name,
  },
  {
    name: 'disclosed',
    type: 'boolean',
    title: { fr: 'Divulgué', en: 'Disclosed' },
    description: {
      fr: 'Si son identité a été publiée ; sinon, tout ce qui pourrait la révéler est vide.',
      en: 'Whether its identity was published; if not, all that could tell it is empty.',
    },
    constraints: { required: true },
    value: ({ disclosed }) => disclosed,
  },
  { ...kindColumn, name: 'kind', value: ({ kind }) => kind },
  inseeColumn,
  sirenColumn,
  {
    name: 'other_names',
    type: 'list',
    title: { fr: 'Autres noms', en: 'Other names' },
    description: {
      fr: 'D’autres noms officiels, anciens ou actuels.',
      en: 'Other official names, former or present.',
    },
    value: ({ otherNames }) => otherNames,
  },
  {
    name: 'other_slugs',
    type: 'list',
    title: { fr: 'Autres noms courts', en: 'Other short names' },
    description: { fr: 'D’autres adresses qui mènent à elle.', en: 'Other addresses that lead to it.' },
    constraints: { pattern: codePattern(slug) },
    value: ({ otherSlugs }) => otherSlugs,
  },
  {
    name: 'former_insee_codes',
    type: 'list',
    title: { fr: 'Anciens codes INSEE', en: 'Former INSEE codes' },
    description: { fr: 'Les codes qui ne sont plus les siens.', en: 'The codes that are no longer its own.' },
    constraints: { pattern: codePattern('[0-9][0-9AB][0-9]{3}') },
    value: ({ formerInseeCodes }) => formerInseeCodes,
  },
  {
    name: 'former_sirens',
    type: 'list',
    title: { fr: 'Anciens SIREN', en: 'Former SIRENs' },
    description: {
      fr: 'Les numéros qui ne sont plus les siens.',
      en: 'The numbers that are no longer its own.',
    },
    constraints: { pattern: codePattern('[0-9]{9}') },
    value: ({ formerSirens }) => formerSirens,
  },
];
