import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inspect } from '../read/inspect.ts';
import { readMapping } from './mapping.ts';
import { proposeMapping } from './propose.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'barometre-propose-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const propose = async (...rows: readonly string[][]) => {
  const path = join(folder, 'file.csv');
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await writeFile(path, rows.map((cells) => `${cells.map(cell).join(';')}\n`).join(''));
  return await proposeMapping(await inspect(path), {}, []);
};

it('proposes spellings and what stands between values, each list by its own', async () => {
  const mapping = await propose(
    [
      'ref',
      'code insee',
      'thème',
      'thèmes secondaires',
      'état',
      'objectifs',
      'partenaires',
      'villes partenaires',
    ],
    [
      'a',
      '13055',
      'Eau, énergie',
      '',
      'Livré',
      'Qualité de service, maîtrise des coûts',
      'Orange; Dupont, SA',
      '',
    ],
    ['b', '13055', 'Transports', 'Eau, énergie', 'en cours', 'Exemplarité', 'SNCF; EDF', '34172, Le Havre'],
    ['c', '13055', 'Transports', 'Eau, énergie; Écoles', 'chantier', 'Service', 'La Poste', '59183'],
    ['d', '13055', 'Écoles', 'Transports; Eau, énergie', '', '', '', ''],
  );
  expect(mapping).toMatchObject({
    columns: {
      secondaryThemes: 'thèmes secondaires',
      objectives: 'objectifs',
      partnerCities: 'villes partenaires',
    },
    listSeparator: ';',
    listSeparators: { objectives: ',', partnerCities: ',' },
    statuses: { COMPLETED: ['Livré'], IN_PROGRESS: ['chantier'] },
    objectives: { SERVICE: ['Qualité de service'], MANAGEMENT: ['maîtrise des coûts'] },
  });
  expect(mapping.themes.map(({ labelFr }) => labelFr).sort()).toEqual([
    'Eau, énergie',
    'Transports',
    'Écoles',
  ]);
  expect(readMapping(mapping)).toEqual(mapping);
});

it('divides nothing where a cell is one value', async () => {
  const mapping = await propose(
    ['ref', 'code insee', 'thème', 'thèmes secondaires', 'partenaires'],
    ['a', '13055', 'Eau, énergie', 'Transports', 'Orange, SA'],
    ['b', '13055', 'Transports', 'Eau, énergie', 'La Poste'],
  );
  expect(mapping).toMatchObject({ listSeparator: '|', statuses: {}, objectives: {} });
  expect(mapping).not.toHaveProperty('listSeparators');
});
