/** How GraphQL finds a city: exactly one of these. */
export type CityKey = { slug: string } | { inseeCode: string } | { siren: string };

export function readCityKey(city: string): CityKey {
  const code = city.replace(/\s/g, '').toUpperCase();
  if (/^\d{9}$/.test(code)) return { siren: code };
  if (/^\d[\dAB]\d{3}$/.test(code)) return { inseeCode: code };
  return { slug: city.toLowerCase() };
}
