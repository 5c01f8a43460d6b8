import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { inject } from 'vitest';
import '../database/global-setup.ts';

let folder: Promise<string> | undefined;
let count = 0;

/** Writes a file into a temporary folder that goes when the run ends. */
export async function fileOf(content: string | Buffer, name = 'file.csv'): Promise<string> {
  folder ??= mkdtemp(join(inject('filesFolder'), 'ingest-'));
  count += 1;
  const path = join(await folder, `${count}-${name}`);
  await writeFile(path, content);
  return path;
}

type Cell = string | number | boolean | Date | null | XLSX.CellObject;

/** The value of a formula whose result the file is not to hold. */
export const noResult = 987_654_321;

/** A workbook in memory. Sheets may have names that spreadsheet programs would not take. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    // The library refuses names over 31 characters when it adds them, and so did not write the files that have them.
    book.SheetNames.push(name);
    book.Sheets[name] = sheet;
  }
  return zipped(book);
}

function zipped(book: XLSX.WorkBook): Buffer {
  const names = book.SheetNames;
  const short = names.map((_, index) => `short-${index}`);
  const renamed: XLSX.WorkBook = {
    SheetNames: short,
    Sheets: Object.fromEntries(short.map((name, index) => [name, book.Sheets[names[index] ?? ''] ?? {}])),
  };
  const archive = XLSX.CFB.read(XLSX.write(renamed, { type: 'buffer', bookType: 'xlsx' }), {
    type: 'buffer',
  });
  const entry = XLSX.CFB.find(archive, '/xl/workbook.xml');
  if (!entry) throw new Error('the workbook has no workbook.xml');
  let xml = Buffer.from(entry.content as Uint8Array).toString();
  for (const [index, name] of names.entries()) xml = xml.replace(`name="short-${index}"`, `name="${name}"`);
  entry.content = Buffer.from(xml);
  for (const path of archive.FullPaths.filter((name: string) => name.includes('worksheets/sheet'))) {
    const sheet = XLSX.CFB.find(archive, path.replace(/^[^/]*/, ''));
    if (!sheet) continue;
    sheet.content = Buffer.from(
      Buffer.from(sheet.content as Uint8Array)
        .toString()
        .replaceAll(`<v>${noResult}</v>`, ''),
    );
  }
  return XLSX.CFB.write(archive, { fileType: 'zip', type: 'buffer', compression: true }) as Buffer;
}

export const grantsSheet = 'Projets_de_subventions_d_investissement';

/** Made up, in the shape of real files: text codes, spelling variants, departments, former codes, line breaks. */
export const grantsRows: readonly (readonly Cell[])[] = [
  ['id_projet', 'id_dep', 'id_terr', 'nom_terr', 'echelon', 'categorie', 'description', 'cout_total', 'lat'],
  ['g-1', '01', '01', 'Ain', 'departement', '2 - Economie', 'un pont', 1000, '46.0'],
  [
    'g-2',
    '01',
    '01001',
    "L'Abergement-Clémenciat",
    'commune',
    '1 - Santé',
    'Maison de santé\r\navec salle',
    250000.5,
    '46.1',
  ],
  ['g-3', '59', '245900410', 'Lille Métropole', 'epci', '1 - santé ', 'centre', '1 234,50 €', '50.6'],
  ['g-4', '14', '14011', 'Anctoville', 'commune', '3 - Transports', 'gare', 12, '49.0'],
  ['g-5', '93', '93066', 'Saint-Denis', 'commune', '3 - Transport', null, null, '48.9'],
  ['g-6', '77', '200077055', 'CA Coulommiers Pays de Brie', 'epci', '2 - Économie', 'zone', 5, '48.8'],
  ['g-7', '13', '13055', 'Marseille', 'commune', '2 - Economies', 'quai', 7, '43.3'],
  ['g-8', '20', '20A', 'Corse', 'departement', '2 - Economie', 'route', 7, '42.0'],
];

export const grants = (rows: readonly (readonly Cell[])[] = grantsRows): Buffer =>
  workbook({ infos: [['Données inventées'], ['id_projet', 'Identifiant']], [grantsSheet]: rows });

/** What a mapping says of a new edition. */
export const editionDescription = {
  year: 2019,
  titleFr: 'Subventions 2019',
  titleEn: 'Grants 2019',
  provenance: 'ADMINISTRATIVE',
  asOf: '2020-01-31',
  source: { key: 'subventions-test', name: 'Données inventées pour les essais', licence: null },
};
