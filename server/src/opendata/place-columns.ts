import type { Column } from './column.ts';

interface Place {
  inseeCode: string | null;
  siren: string | null;
  department: string | null;
  region: string | null;
}

export const inseeColumn: Column<Place> = {
  name: 'insee_code',
  type: 'string',
  title: { fr: 'Code INSEE', en: 'INSEE code' },
  description: {
    fr: 'Le code officiel géographique actuel de la commune : cinq caractères, dont les zéros du début.',
    en: 'The commune’s present official code: five characters, leading zeros included.',
  },
  constraints: { pattern: '[0-9][0-9AB][0-9]{3}' },
  value: ({ inseeCode }) => inseeCode,
};

export const sirenColumn: Column<Place> = {
  name: 'siren',
  type: 'string',
  title: { fr: 'SIREN', en: 'SIREN' },
  description: {
    fr: 'Son numéro SIREN actuel : neuf chiffres.',
    en: 'Its present SIREN: nine digits.',
  },
  constraints: { pattern: '[0-9]{9}' },
  value: ({ siren }) => siren,
};

export const departmentColumn: Column<Place> = {
  name: 'department',
  type: 'string',
  title: { fr: 'Département', en: 'Department' },
  description: {
    fr: 'Le code du département ; d’une intercommunalité, celui où vivent la plupart de ses habitants.',
    en: 'The code of the department; of an intercommunality, the one where most of its inhabitants live.',
  },
  constraints: { pattern: '[0-9][0-9AB][0-9]?' },
  value: ({ department }) => department,
};

export const regionColumn: Column<Place> = {
  name: 'region',
  type: 'string',
  title: { fr: 'Région', en: 'Region' },
  description: { fr: 'Le code INSEE de la région.', en: 'The region’s INSEE code.' },
  constraints: { pattern: '[0-9]{2,3}' },
  value: ({ region }) => region,
};

export const kindColumn = {
  type: 'string',
  title: { fr: 'Nature', en: 'Kind' },
  description: {
    fr: 'COMMUNE : une commune ; INTERCOMMUNALITY : une intercommunalité ; JOINT : les deux répondant ensemble. Vide si le participant n’est pas divulgué.',
    en: 'COMMUNE: a single municipality; INTERCOMMUNALITY: a grouping of municipalities; JOINT: both answering together. Empty where the participant is not disclosed.',
  },
  constraints: { enum: ['COMMUNE', 'INTERCOMMUNALITY', 'JOINT'] },
} as const;
