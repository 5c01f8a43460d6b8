import { longestThemeLabel } from '../../../src/editorial/longest-texts.ts';
import { themeCode } from '../../../src/ingest/mapping/theme-code.ts';
import { beginning } from '../../../src/ingest/values/text.ts';
import { type MappedField, mappedFields } from './mapped-fields.ts';

/** Those of which a cell can hold several values. */
export const listFields = ['secondaryThemes', 'objectives', 'partners', 'partnerCities'] as const;
export type ListField = (typeof listFields)[number];
export type MeaningList = 'statuses' | 'objectives';

export interface MappingTheme {
  code: string;
  labelFr: string;
  labelEn: string;
  spellings?: string[];
}

/** A mapping as `/imports/mapping.schema.json` describes it; what this page does not edit is passed on as it came. */
export interface Mapping {
  sheet?: string;
  headerRow: number;
  columns: Partial<Record<MappedField, string>>;
  constants: Partial<Record<MappedField, string>>;
  themes: MappingTheme[];
  /** Between the values of a cell that holds several; of some fields it is another. */
  listSeparator: string;
  listSeparators?: Partial<Record<ListField, string>>;
  statuses: Record<string, string[]>;
  objectives: Record<string, string[]>;
}

/** What a column becomes; empty where it is not read. */
export const fieldOf = ({ columns }: Mapping, column: string): MappedField | '' =>
  mappedFields.find((field) => columns[field] === column) ?? '';

/** A column becomes one field, and a field is read from one column: whoever had it before is not read any more. */
export function assignColumn(mapping: Mapping, column: string, field: MappedField | ''): Mapping {
  const others = Object.entries(mapping.columns).filter(([name, from]) => from !== column && name !== field);
  return {
    ...mapping,
    columns: { ...Object.fromEntries(others), ...(field === '' ? {} : { [field]: column }) },
  };
}

/** A field that is the same in every row; without a value it is none any more. */
export function setConstant(mapping: Mapping, field: MappedField, value: string): Mapping {
  const { [field]: _, ...others } = mapping.constants;
  const text = value.trim();
  return { ...mapping, constants: text === '' ? others : { ...others, [field]: text } };
}

export function renameTheme(
  mapping: Mapping,
  code: string,
  name: 'labelFr' | 'labelEn',
  label: string,
): Mapping {
  const themes = mapping.themes.map((theme) => (theme.code === code ? { ...theme, [name]: label } : theme));
  return { ...mapping, themes };
}

/** Every spelling with the theme that it means, in the order of the themes. */
export const themeSpellings = ({ themes }: Mapping): { spelling: string; code: string }[] =>
  themes.flatMap(({ code, spellings = [] }) => spellings.map((spelling) => ({ spelling, code })));

/** Gives a spelling to a theme: one of the mapping, or one that only the edition has so far. A theme nothing means any more goes. */
export function assignThemeSpelling(
  mapping: Mapping,
  spelling: string,
  theme: Omit<MappingTheme, 'spellings'>,
): Mapping {
  const without = mapping.themes.map((one) => ({
    ...one,
    spellings: (one.spellings ?? []).filter((known) => known !== spelling),
  }));
  const there = without.some(({ code }) => code === theme.code);
  const themes = there ? without : [...without, { ...theme, spellings: [] }];
  return {
    ...mapping,
    themes: themes
      .map((one) => (one.code === theme.code ? { ...one, spellings: [...one.spellings, spelling] } : one))
      .filter(({ spellings }) => spellings.length > 0),
  };
}

/** A theme made of a spelling that is none of those there are, with a code and labels as long as they may be. */
export function newTheme(spelling: string, taken: readonly string[]): Omit<MappingTheme, 'spellings'> {
  const label = beginning(spelling.replace(/\s+/g, ' ').trim(), longestThemeLabel);
  const code = themeCode(label, new Set(taken));
  return { code, labelFr: label, labelEn: label };
}

/** What stands between the values of a field's cells. */
export const separatorOf = ({ listSeparator, listSeparators }: Mapping, field: ListField): string =>
  listSeparators?.[field] ?? listSeparator;

export const setSeparator = (mapping: Mapping, field: ListField, separator: string): Mapping => ({
  ...mapping,
  listSeparators: { ...mapping.listSeparators, [field]: separator },
});

/** Every spelling of the statuses or objectives with what it means, in an order that a choice does not change. */
export const meaningSpellings = (
  mapping: Mapping,
  list: MeaningList,
): { spelling: string; meaning: string }[] =>
  Object.entries(mapping[list])
    .flatMap(([meaning, spellings]) => spellings.map((spelling) => ({ spelling, meaning })))
    .sort((a, b) => a.spelling.localeCompare(b.spelling));

/** Says what a spelling of a status or an objective means. */
export function assignMeaning(
  mapping: Mapping,
  list: MeaningList,
  spelling: string,
  meaning: string,
): Mapping {
  const without = Object.fromEntries(
    Object.entries(mapping[list]).map(([name, spellings]) => [
      name,
      spellings.filter((known) => known !== spelling),
    ]),
  );
  const changed =
    meaning === '' ? without : { ...without, [meaning]: [...(without[meaning] ?? []), spelling] };
  return {
    ...mapping,
    [list]: Object.fromEntries(Object.entries(changed).filter(([, all]) => all.length > 0)),
  };
}

/** What a mapping has to say and does not: without it no row could be read. */
export function missing({ columns, constants }: Mapping): ('theme' | 'city')[] {
  const says = (field: MappedField) => columns[field] !== undefined || constants[field] !== undefined;
  const city = (['citySlug', 'cityCode', 'citySiren', 'cityName'] as const).some(says);
  return [...(says('theme') ? [] : (['theme'] as const)), ...(city ? [] : (['city'] as const))];
}
