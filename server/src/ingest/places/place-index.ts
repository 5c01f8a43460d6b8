import { fold } from '../values/text.ts';
import type { Department, FoundCity, KnownCity, Place, PlaceData } from './place.ts';

/** What stands before the name of an intercommunality, and is often left out. */
const grouping =
  /^(cc|ca|cu|communaute de communes|communaute d agglomeration|communaute urbaine|metropole|eurometropole)( (de|du|des|d|la|le|les|l))* /;

/** The official places and the cities that are there, found by code and by name. Pure: it is filled once for each import. */
export class PlaceIndex {
  readonly #communes = new Map<string, Place>();
  readonly #former = new Map<string, Place>();
  readonly #sirens = new Map<string, Place>();
  readonly #places: readonly Place[];
  /** Filled when the first name is looked for: most files have codes, and name tens of thousands of places for nothing. */
  #byName: Map<string, Place[]> | undefined;
  readonly #departments = new Map<string, Department>();
  readonly #departmentNames = new Map<string, Department>();
  readonly #cities: ReadonlyMap<number, KnownCity>;
  readonly #cityByCode = new Map<string, { city: KnownCity; former: boolean }>();
  readonly #citiesByName = new Map<string, Set<KnownCity>>();
  readonly #cityBySlug = new Map<string, KnownCity>();

  constructor(data: PlaceData) {
    this.#cities = new Map(data.cities.map((city) => [city.id, city]));
    for (const department of data.departments) {
      this.#departments.set(department.code, department);
      this.#departmentNames.set(fold(department.name), department);
    }
    this.#places = data.places;
    for (const place of data.places) this.#addPlace(place);
    for (const { cityId, value, former } of data.identifiers) {
      const city = this.#cities.get(cityId);
      if (city) this.#cityByCode.set(value, { city, former });
    }
    for (const city of data.cities) this.#nameCity(city.name, city);
    for (const { name, cityId } of data.names) this.#nameCity(name, this.#cities.get(cityId));
    for (const { slug, cityId } of data.slugs) {
      const city = this.#cities.get(cityId);
      if (city) this.#cityBySlug.set(slug, city);
    }
  }

  #addPlace(place: Place): void {
    const present = place.kind === 'COMMUNE' || place.kind === 'INTERCOMMUNALITY';
    if (place.kind === 'COMMUNE') this.#communes.set(place.code, place);
    // A delegated commune may have the code of the commune it is part of: that one goes first.
    if (!present) this.#former.set(place.code, place);
    if (present && place.siren !== null) this.#sirens.set(place.siren, place);
  }

  #named(name: string): readonly Place[] | undefined {
    this.#byName ??= placesByName(this.#places);
    return this.#byName.get(name);
  }

  #nameCity(name: string, city: KnownCity | undefined): void {
    if (!city) return;
    const key = fold(name);
    this.#citiesByName.set(key, (this.#citiesByName.get(key) ?? new Set()).add(city));
  }

  department(text: string): Department | undefined {
    const code = text.trim().toUpperCase();
    return (
      this.#departments.get(code) ??
      this.#departments.get(code.padStart(2, '0')) ??
      this.#departmentNames.get(fold(text))
    );
  }

  citySlug(slug: string): FoundCity | undefined {
    const city = this.#cityBySlug.get(slug.trim().toLowerCase());
    return city && found(city);
  }

  /** A city that is there already, by a code that it has or had. */
  cityByCode(code: string): { city: FoundCity; former: boolean } | undefined {
    const known = this.#cityByCode.get(code);
    return known && { city: found(known.city, code), former: known.former };
  }

  commune(code: string): Place | undefined {
    return this.#communes.get(code);
  }

  formerCommune(code: string): Place | undefined {
    return this.#former.get(code);
  }

  bySiren(siren: string): Place | undefined {
    return this.#sirens.get(siren);
  }

  citiesNamed(name: string, department: Department | undefined): FoundCity[] {
    return [...(this.#citiesByName.get(fold(name)) ?? [])]
      .filter((city) => within(city, department))
      .map((city) => found(city));
  }

  placesNamed(name: string, department: Department | undefined): Place[] {
    const key = fold(name);
    const places = this.#named(key) ?? this.#named(withoutGrouping(key)) ?? [];
    return places.filter((place) => within(place, department));
  }

  /** The city that a present place is or would be. */
  cityOf(place: Place): FoundCity {
    const known =
      this.#cityByCode.get(place.code) ??
      (place.siren === null ? undefined : this.#cityByCode.get(place.siren));
    if (known) return { ...found(known.city), code: place.code };
    const scheme = place.kind === 'INTERCOMMUNALITY' ? 'SIREN' : 'INSEE';
    return {
      key: `${scheme}:${place.code}`,
      name: place.name,
      code: place.code,
      departmentCode: place.departmentCode,
    };
  }
}

function placesByName(places: readonly Place[]): Map<string, Place[]> {
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    const key = fold(place.name);
    for (const name of new Set([key, withoutGrouping(key)])) {
      const others = byName.get(name);
      if (others) others.push(place);
      else byName.set(name, [place]);
    }
  }
  return byName;
}

const withoutGrouping = (key: string): string => key.replace(grouping, '');

const within = (place: { departmentCode: string | null }, department: Department | undefined): boolean =>
  department === undefined || place.departmentCode === department.code;

const found = ({ id, name, slug, departmentCode }: KnownCity, code = slug): FoundCity => ({
  key: `CITY:${id}`,
  name,
  code,
  departmentCode,
});
