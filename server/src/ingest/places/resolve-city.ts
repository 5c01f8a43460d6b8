import type { Details, RowCode } from '../issue.ts';
import type { Department, FoundCity, Place } from './place.ts';
import type { PlaceIndex } from './place-index.ts';

/** What a row says of its city; '' for what it does not say. */
export interface CityClues {
  slug: string;
  code: string;
  name: string;
  department: string;
}

/** The clue that an issue is about. */
export type Clue = keyof CityClues;

export interface CityNote {
  code: RowCode;
  clue: Clue;
  details: Details;
}

/** A city, perhaps with something to mention; or why there is none. */
export type CityAnswer = { city: FoundCity; warning?: CityNote } | { error: CityNote };

/** As many as fit a sentence. */
const candidatesShown = 6;

/** Which city a row means: by slug, else by code, else by name and department. */
export function resolveCity(index: PlaceIndex, clues: CityClues): CityAnswer {
  const department = clues.department === '' ? undefined : index.department(clues.department);
  if (clues.slug !== '') {
    const city = index.citySlug(clues.slug);
    if (city) return { city };
  }
  if (clues.code !== '') return byCode(index, clues, department);
  if (clues.name !== '') {
    if (clues.department !== '' && department === undefined)
      return failed('DEPARTMENT_UNKNOWN', 'department');
    return byName(index, clues.name, department);
  }
  return clues.slug === '' ? failed('CITY_MISSING', 'code') : failed('CITY_CODE_UNKNOWN', 'slug');
}

function byCode(index: PlaceIndex, clues: CityClues, department: Department | undefined): CityAnswer {
  const code = clues.code.replace(/[\s\u00A0\u202F.]/g, '').toUpperCase();
  if (/^\d{9}$/.test(code)) return bySiren(index, code, clues, department);
  if (/^\d[\dAB]\d{3}$/.test(code)) return byInsee(index, code, clues, department);
  if (/^[1-9]\d{3}$/.test(code)) return withZero(byInsee(index, `0${code}`, clues, department), `0${code}`);
  // Two or three signs are a department, or a collectivity in its place such as Corsica's: no participant.
  const found = index.department(code);
  if (found) return failed('CITY_IS_DEPARTMENT', 'code', { name: found.name });
  if (/^\d{2}[\dA-Z]?$/.test(code)) return failed('CITY_IS_DEPARTMENT', 'code', { name: clues.name || code });
  return failed('CITY_CODE_INVALID', 'code');
}

function bySiren(
  index: PlaceIndex,
  siren: string,
  clues: CityClues,
  department: Department | undefined,
): CityAnswer {
  const known = index.cityByCode(siren);
  if (known) return known.former ? former(known.city) : { city: known.city };
  const place = index.bySiren(siren);
  return place ? { city: index.cityOf(place) } : unknown(index, clues, department);
}

function byInsee(
  index: PlaceIndex,
  insee: string,
  clues: CityClues,
  department: Department | undefined,
): CityAnswer {
  const known = index.cityByCode(insee);
  if (known) return known.former ? former(known.city) : { city: known.city };
  const commune = index.commune(insee);
  if (commune) return { city: index.cityOf(commune) };
  const merged = index.formerCommune(insee);
  const seat = merged && mergedInto(index, merged);
  return seat
    ? { city: seat.city, warning: { ...seat.warning, clue: 'code' } }
    : unknown(index, clues, department);
}

function byName(index: PlaceIndex, name: string, department: Department | undefined): CityAnswer {
  const cities = index.citiesNamed(name, department);
  const places = index.placesNamed(name, department);
  const present = places.filter(({ seatCode }) => seatCode === null);
  const candidates = unique([...cities, ...present.map((place) => index.cityOf(place))]);
  const [only, other] = candidates;
  if (only && other) return failed('CITY_NAME_AMBIGUOUS', 'name', { candidates: listed(candidates) });
  if (only) return { city: only };
  const merged = unique(places.flatMap((place) => mergedInto(index, place)?.city ?? []));
  if (merged.length > 1) return failed('CITY_NAME_AMBIGUOUS', 'name', { candidates: listed(merged) });
  const [place] = places;
  const seat = place && mergedInto(index, place);
  return seat
    ? { city: seat.city, warning: { ...seat.warning, clue: 'name' } }
    : failed('CITY_NAME_UNKNOWN', 'name');
}

/** The commune that a former one is part of today. */
function mergedInto(index: PlaceIndex, place: Place) {
  const seat = place.seatCode === null ? undefined : index.commune(place.seatCode);
  if (!seat) return undefined;
  const city = index.cityOf(seat);
  return {
    city,
    warning: {
      code: 'CITY_CODE_MERGED' as const,
      details: { place: place.name, name: city.name, code: seat.code },
    },
  };
}

function former(city: FoundCity): CityAnswer {
  return { city, warning: { code: 'CITY_CODE_FORMER', clue: 'code', details: { name: city.name } } };
}

/** A code that is in no list. What the name would give is mentioned and not taken: places change with their codes. */
function unknown(index: PlaceIndex, { name }: CityClues, department: Department | undefined): CityAnswer {
  const places =
    name === '' ? [] : index.placesNamed(name, department).filter(({ seatCode }) => seatCode === null);
  return failed('CITY_CODE_UNKNOWN', 'code', {
    candidates: listed(unique(places.map((place) => index.cityOf(place)))),
  });
}

function withZero(answer: CityAnswer, code: string): CityAnswer {
  if ('error' in answer) return answer;
  const { city } = answer;
  return { city, warning: { code: 'CITY_CODE_ZERO_LOST', clue: 'code', details: { code, name: city.name } } };
}

const failed = (code: RowCode, clue: Clue, details: Details = {}): CityAnswer => ({
  error: { code, clue, details },
});

const unique = (cities: readonly FoundCity[]): FoundCity[] => [
  ...new Map(cities.map((city) => [city.key, city])).values(),
];

function listed(cities: readonly FoundCity[]): string[] {
  const shown = cities
    .slice(0, candidatesShown)
    .map(
      ({ name, code, departmentCode }) =>
        `${name} (${departmentCode === null ? code : `${code}, ${departmentCode}`})`,
    );
  return cities.length > candidatesShown ? [...shown, `… (${cities.length})`] : shown;
}
