import type { Field } from '../mapping/fields.ts';
import type { CityKey, FoundCity } from '../places/place.ts';
import type { PlaceIndex } from '../places/place-index.ts';
import { type CityClues, type Clue, resolveCity } from '../places/resolve-city.ts';
import type { RowReader } from './row-reader.ts';

/** The city that a row names; null with an issue where it names none. */
export function city(reader: RowReader, index: PlaceIndex): FoundCity | null {
  const code = reader.text('cityCode');
  const clues: CityClues = {
    slug: reader.text('citySlug'),
    code: code === '' ? reader.text('citySiren') : code,
    name: reader.text('cityName').replaceAll('\n', ' '),
    department: reader.text('department'),
  };
  const fieldOf: Record<Clue, Field> = {
    slug: 'citySlug',
    code: code === '' ? 'citySiren' : 'cityCode',
    name: 'cityName',
    department: 'department',
  };
  const answer = resolveCity(index, clues);
  if ('error' in answer) {
    const { code: issue, clue, details } = answer.error;
    reader.error(issue, fieldOf[clue], clues[clue], details);
    return null;
  }
  if (answer.warning) {
    const { code: issue, clue, details } = answer.warning;
    reader.warn(issue, fieldOf[clue], clues[clue], details);
  }
  return answer.city;
}

/** What partner cities are found in. */
export interface Partners {
  places: PlaceIndex;
  /** Whether committing adds the ones that are not there yet, which is for editors. */
  addsCities: boolean;
}

/** The partner cities of a row, by code, slug or unambiguous name; the lead is none of them. */
export function partnerCities(
  reader: RowReader,
  { places: index, addsCities }: Partners,
  lead: CityKey | null,
): CityKey[] {
  const keys = reader.list('partnerCities').flatMap((text) => {
    const coded = /^\d[\dAB]?\d*$/i.test(text);
    const slug = !coded && index.citySlug(text) ? text : '';
    const answer = resolveCity(index, {
      slug,
      code: coded ? text : '',
      name: coded ? '' : text,
      department: '',
    });
    if ('city' in answer && (addsCities || answer.city.key.startsWith('CITY:'))) return [answer.city.key];
    reader.error('city' in answer ? 'PARTNER_CITY_NEW' : 'PARTNER_CITY_UNKNOWN', 'partnerCities', text);
    return [];
  });
  return [...new Set(keys)].filter((key) => key !== lead);
}
