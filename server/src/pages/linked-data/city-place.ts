import type { FoundCity } from '../cities/find-city.ts';

/** A city to search engines: what it is, its official codes and where it lies. */
export function cityPlaceOf(origin: string, city: FoundCity): object {
  const { department, inseeCode, name, region, siren, slug } = city;
  const codes = [
    { propertyID: 'INSEE', value: inseeCode },
    { propertyID: 'SIREN', value: siren },
  ].filter(({ value }) => value !== null);
  const area = (within: { code: string; name: string }) => ({
    '@type': 'AdministrativeArea',
    name: within.name,
    identifier: within.code,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'AdministrativeArea',
    '@id': `${origin}/cities/${slug}`,
    name,
    url: `${origin}/cities/${slug}`,
    identifier: codes.map((code) => ({ '@type': 'PropertyValue', ...code })),
    containedInPlace: [department, region].filter((within) => within !== null).map(area),
  };
}
