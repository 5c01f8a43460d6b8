import { describe, expect, it } from 'vitest';
import {
  assignColumn,
  assignMeaning,
  assignThemeSpelling,
  fieldOf,
  type Mapping,
  missing,
  newTheme,
  renameTheme,
  separatorOf,
  setConstant,
  setSeparator,
} from './mapping-edits.ts';

const mapping: Mapping = {
  headerRow: 1,
  listSeparator: '|',
  columns: { cityCode: 'id_terr', theme: 'categorie' },
  constants: {},
  themes: [
    {
      code: 'economy',
      labelFr: 'Économie',
      labelEn: 'Économie',
      spellings: ['2 - Economie', '2 - économies'],
    },
    { code: 'transport', labelFr: 'Transport', labelEn: 'Transport', spellings: ['1 - Transport'] },
  ],
  statuses: {},
  objectives: {},
};

describe('columns', () => {
  it('moves a column from one field to another', () => {
    const edited = assignColumn(mapping, 'id_terr', 'citySiren');
    expect(edited.columns).toEqual({ citySiren: 'id_terr', theme: 'categorie' });
    expect(fieldOf(edited, 'id_terr')).toBe('citySiren');
  });

  it('takes a field from the column that had it', () => {
    expect(assignColumn(mapping, 'dotation', 'theme').columns).toEqual({
      cityCode: 'id_terr',
      theme: 'dotation',
    });
  });

  it('leaves a column unread', () => {
    expect(fieldOf(assignColumn(mapping, 'categorie', ''), 'categorie')).toBe('');
  });

  it('changes nothing of the mapping that it was given', () => {
    assignColumn(mapping, 'categorie', 'title');
    expect(mapping.columns.theme).toBe('categorie');
  });
});

describe('what is missing', () => {
  it.each([
    [{}, {}, ['theme', 'city']],
    [{ theme: 'a' }, {}, ['city']],
    [{ cityName: 'a' }, { theme: 'energy' }, []],
    [{ department: 'a', theme: 'b' }, {}, ['city']],
  ])('of columns %o and constants %o is %o', (columns, constants, expected) => {
    expect(missing({ ...mapping, columns, constants })).toEqual(expected);
  });

  it('is said by a constant that is set, and missed again when it is taken back', () => {
    const empty = { ...mapping, columns: {} };
    const set = setConstant(setConstant(empty, 'theme', ' energy '), 'cityCode', '56121');
    expect(set.constants).toEqual({ theme: 'energy', cityCode: '56121' });
    expect(missing(set)).toEqual([]);
    expect(missing(setConstant(set, 'theme', '  '))).toEqual(['theme']);
  });
});

describe('themes', () => {
  it('gives a spelling to another theme', () => {
    const edited = assignThemeSpelling(mapping, '2 - économies', {
      code: 'transport',
      labelFr: '',
      labelEn: '',
    });
    expect(edited.themes.map(({ code, spellings }) => [code, spellings])).toEqual([
      ['economy', ['2 - Economie']],
      ['transport', ['1 - Transport', '2 - économies']],
    ]);
  });

  it('drops a theme that nothing means any more', () => {
    const edited = assignThemeSpelling(mapping, '1 - Transport', {
      code: 'economy',
      labelFr: '',
      labelEn: '',
    });
    expect(edited.themes.map(({ code }) => code)).toEqual(['economy']);
  });

  it('brings in a theme of the edition by its code and names', () => {
    const energy = { code: 'energy', labelFr: 'Énergie', labelEn: 'Energy' };
    expect(assignThemeSpelling(mapping, 'Énergies', energy).themes.at(-1)).toEqual({
      ...energy,
      spellings: ['Énergies'],
    });
  });

  it('makes a theme of a spelling, with a code that is free', () => {
    expect(newTheme('  Économie  verte ', [])).toEqual({
      code: 'economie-verte',
      labelFr: 'Économie verte',
      labelEn: 'Économie verte',
    });
    expect(newTheme('Économie', ['economie', 'economie-2']).code).toBe('economie-3');
    expect(newTheme('???', []).code).toBe('theme');
  });

  it('makes a theme of a long spelling that the mapping takes', () => {
    const long = `${'é'.repeat(79)} ${'a'.repeat(119)}😀`;
    const label = long.slice(0, 199);
    expect(newTheme(long, [])).toEqual({ code: 'e'.repeat(79), labelFr: label, labelEn: label });
    expect(newTheme(long, ['e'.repeat(79)]).code).toBe(`${'e'.repeat(78)}-2`);
  });

  it('renames one theme alone', () => {
    const edited = renameTheme(mapping, 'economy', 'labelEn', 'Economy');
    expect(edited.themes.map(({ labelEn }) => labelEn)).toEqual(['Economy', 'Transport']);
  });
});

it('says what a status means, otherwise, and not any more', () => {
  const once = assignMeaning(mapping, 'statuses', 'Lancé', 'IN_PROGRESS');
  expect(once.statuses).toEqual({ IN_PROGRESS: ['Lancé'] });
  expect(assignMeaning(once, 'statuses', 'Lancé', 'COMPLETED').statuses).toEqual({ COMPLETED: ['Lancé'] });
  expect(assignMeaning(once, 'statuses', 'Lancé', '').statuses).toEqual({});
});

it('divides one list by a mark of its own', () => {
  const edited = setSeparator(setSeparator(mapping, 'partners', ','), 'objectives', ';');
  expect(edited.listSeparators).toEqual({ partners: ',', objectives: ';' });
  const fields = ['partners', 'objectives', 'secondaryThemes'] as const;
  expect(fields.map((field) => separatorOf(edited, field))).toEqual([',', ';', '|']);
});
