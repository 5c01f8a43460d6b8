import type { Column } from '../column.ts';
import type { ExportedProject } from './project-table.ts';

/** Where a row comes from, and what may be done with it: in the row itself, since rows get separated from their file. */
export const provenanceColumns: readonly Column<ExportedProject>[] = [
  {
    name: 'edition',
    type: 'string',
    title: { fr: 'Édition', en: 'Edition' },
    description: { fr: 'Le code de l’édition du baromètre.', en: 'The code of the barometer’s edition.' },
    constraints: { required: true },
    value: ({ edition }) => edition.code,
  },
  {
    name: 'as_of',
    type: 'date',
    title: { fr: 'Date des données', en: 'Date of the data' },
    description: {
      fr: 'Le jour dont parlent les données de l’édition.',
      en: 'The day that the edition’s data speaks of.',
    },
    value: ({ edition }) => edition.asOf?.toISOString().slice(0, 10) ?? null,
  },
  {
    name: 'provenance',
    type: 'string',
    title: { fr: 'Origine', en: 'Provenance' },
    description: {
      fr: 'SURVEY : réponses des villes ; ADMINISTRATIVE : fichier administratif ; RECONSTRUCTED : projets inventés de sorte que leurs totaux soient exactement ceux qui ont été publiés ; PUBLISHED : chiffres publiés.',
      en: 'SURVEY: the cities’ answers; ADMINISTRATIVE: an administrative file; RECONSTRUCTED: projects made up so that their totals are exactly the published ones; PUBLISHED: published figures.',
    },
    constraints: { required: true, enum: ['SURVEY', 'ADMINISTRATIVE', 'RECONSTRUCTED', 'PUBLISHED'] },
    value: ({ edition }) => edition.provenance,
  },
  {
    name: 'notice_fr',
    type: 'string',
    title: { fr: 'Avertissement en français', en: 'Notice in French' },
    description: {
      fr: 'Une phrase à montrer avec les données ; vide si aucun avertissement n’est dû.',
      en: 'One sentence to show with the data; empty where no warning is due.',
    },
    value: ({ edition }) => edition.noticeFr,
  },
  {
    name: 'notice_en',
    type: 'string',
    title: { fr: 'Avertissement en anglais', en: 'Notice in English' },
    description: { fr: 'La même phrase en anglais.', en: 'The same sentence in English.' },
    value: ({ edition }) => edition.noticeEn,
  },
  {
    name: 'source',
    type: 'string',
    title: { fr: 'Source', en: 'Source' },
    description: { fr: 'D’où vient l’édition. À citer.', en: 'Where the edition comes from. Quote it.' },
    constraints: { required: true },
    value: ({ edition }) => edition.source.name,
  },
  {
    name: 'source_url',
    type: 'string',
    format: 'uri',
    title: { fr: 'Adresse de la source', en: 'Address of the source' },
    description: { fr: 'Vide si elle n’est pas connue.', en: 'Empty where it is not known.' },
    value: ({ edition }) => edition.source.url,
  },
  {
    name: 'licence',
    type: 'string',
    title: { fr: 'Licence', en: 'Licence' },
    description: { fr: 'Vide si elle n’est pas connue.', en: 'Empty where it is not known.' },
    value: ({ edition }) => edition.source.licence,
  },
];
