import type { CatalogueEdition } from '../../reads/catalogue.ts';
import type { Table } from '../column.ts';
import { assessmentColumns } from './assessment-columns.ts';
import { factColumns, identityColumns } from './fact-columns.ts';
import { cityColumns, themeColumns } from './link-columns.ts';
import type { ProjectRow } from './project-rows.ts';
import { provenanceColumns } from './provenance-columns.ts';

/** A project together with its edition, whose provenance stands in every row: rows travel without their file. */
export interface ExportedProject extends ProjectRow {
  edition: CatalogueEdition;
}

export const projectTable: Table<ExportedProject> = {
  name: 'projects',
  title: { fr: 'Projets numériques des villes', en: 'Cities’ digital projects' },
  description: {
    fr: 'Les projets d’une édition publiée du baromètre, un par ligne. Une cellule vide : la valeur n’est pas connue. Une cellule de texte qui commencerait comme une formule (= + - @, tabulation, saut de ligne) est précédée d’une apostrophe ; il en va de même si des apostrophes précèdent ce signe. Un réimport retire cette apostrophe. Les éléments d’une liste sont séparés par « | » ; une barre ou une barre oblique inverse qui leur appartient est précédée d’une barre oblique inverse.',
    en: 'The projects of one published edition of the barometer, one per row. An empty cell: the value is not known. A cell of text that would begin as a formula (= + - @, tab, line break) has an apostrophe in front, also where apostrophes stand before that sign; importing it again removes that apostrophe. The items of a list have “|” between them; a bar or a backslash of an item has a backslash in front.',
  },
  primaryKey: ['edition', 'reference'],
  columns: [
    ...identityColumns,
    ...cityColumns,
    ...themeColumns,
    ...factColumns,
    ...assessmentColumns,
    ...provenanceColumns,
    {
      name: 'updated_at',
      type: 'datetime',
      title: { fr: 'Dernière modification', en: 'Last change' },
      description: {
        fr: 'Quand le projet a été modifié ici, en UTC.',
        en: 'When it was last changed here, in UTC.',
      },
      constraints: { required: true },
      value: ({ updatedAt }) => updatedAt.toISOString(),
    },
  ],
};
