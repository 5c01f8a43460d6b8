import { codePattern } from '../code-text.ts';
import type { Column, Table } from '../column.ts';
import { departmentColumn, regionColumn } from '../place-columns.ts';
import type { CityRow } from './city-rows.ts';
import { identityColumns } from './identity-columns.ts';

/** A city together with where its name, codes and population come from: the same for all. */
export interface ExportedCity extends CityRow {
  reference: ReferenceSource;
}

/** The source of the official names and codes; null where this installation does not say. */
export interface ReferenceSource {
  name: string | null;
  url: string | null;
  licence: string | null;
}

export const cityTable: Table<ExportedCity> = {
  name: 'cities',
  title: { fr: 'Villes du baromètre', en: 'The barometer’s cities' },
  description: {
    fr: 'Les participants des éditions publiées du baromètre : communes et intercommunalités, un par ligne, avec leurs codes officiels. Une cellule vide : la valeur n’est pas connue, ou le participant n’est pas divulgué. Les apostrophes et les listes sont celles de projects.csv.',
    en: 'The participants of the barometer’s published editions: communes and intercommunalities, one per row, with their official codes. An empty cell: the value is not known, or the participant is not disclosed. Apostrophes and lists are as in projects.csv.',
  },
  primaryKey: ['slug'],
  columns: [...identityColumns, ...placeColumns(), ...participationColumns(), ...sourceColumns()],
};

function placeColumns(): Column<ExportedCity>[] {
  return [
    departmentColumn,
    {
      name: 'department_name',
      type: 'string',
      title: { fr: 'Nom du département', en: 'Department’s name' },
      description: { fr: 'Son nom officiel.', en: 'Its official name.' },
      value: ({ departmentName }) => departmentName,
    },
    regionColumn,
    {
      name: 'region_name',
      type: 'string',
      title: { fr: 'Nom de la région', en: 'Region’s name' },
      description: { fr: 'Son nom officiel.', en: 'Its official name.' },
      value: ({ regionName }) => regionName,
    },
    {
      name: 'population',
      type: 'integer',
      title: { fr: 'Population', en: 'Population' },
      description: { fr: 'Sa population municipale.', en: 'Its inhabitants (population municipale).' },
      constraints: { minimum: 0 },
      value: ({ population }) => population,
    },
    {
      name: 'population_year',
      type: 'integer',
      title: { fr: 'Année de la population', en: 'Year of the population' },
      description: { fr: 'Ce n’est pas celle des éditions.', en: 'It is not that of the editions.' },
      value: ({ populationYear }) => populationYear,
    },
  ];
}

function participationColumns(): Column<ExportedCity>[] {
  return [
    {
      name: 'editions',
      type: 'list',
      title: { fr: 'Éditions', en: 'Editions' },
      description: {
        fr: 'Les codes des éditions publiées auxquelles elle participe, la plus ancienne d’abord.',
        en: 'The codes of the published editions that it takes part in, the oldest first.',
      },
      constraints: { required: true, pattern: codePattern('[a-z0-9]+(-[a-z0-9]+)*') },
      value: ({ editions }) => editions,
    },
  ];
}

function sourceColumns(): Column<ExportedCity>[] {
  return [
    {
      name: 'source',
      type: 'string',
      title: { fr: 'Source', en: 'Source' },
      description: {
        fr: 'D’où viennent son nom, ses codes et sa population ; vide si le participant n’est pas divulgué.',
        en: 'Where its name, codes and population come from; empty where the participant is not disclosed.',
      },
      value: ({ disclosed, reference }) => (disclosed ? reference.name : null),
    },
    {
      name: 'source_url',
      type: 'string',
      format: 'uri',
      title: { fr: 'Adresse de la source', en: 'Address of the source' },
      description: { fr: 'Vide si elle n’est pas connue.', en: 'Empty where it is not known.' },
      value: ({ disclosed, reference }) => (disclosed ? reference.url : null),
    },
    {
      name: 'licence',
      type: 'string',
      title: { fr: 'Licence', en: 'Licence' },
      description: { fr: 'Vide si elle n’est pas connue.', en: 'Empty where it is not known.' },
      value: ({ disclosed, reference }) => (disclosed ? reference.licence : null),
    },
    {
      name: 'updated_at',
      type: 'datetime',
      title: { fr: 'Dernière modification', en: 'Last change' },
      description: {
        fr: 'Quand la ligne a été modifiée ici, en UTC.',
        en: 'When it was last changed here, in UTC.',
      },
      constraints: { required: true },
      value: ({ updatedAt }) => updatedAt.toISOString(),
    },
  ];
}
