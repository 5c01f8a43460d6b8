import type { Session } from '../session/session.ts';

/** A city as people tell it from others: by its name and department. */
export interface KnownCity {
  slug: string;
  name: string;
  department: { code: string } | null;
}

export const cityFields = 'slug name department { code }';

/** "Saint-Denis (93)"; by its slug where nobody knows its department. */
export const cityLabel = ({ name, department, slug }: KnownCity): string =>
  `${name} (${department?.code ?? slug})`;

const suggested = 8;

export const citySuggestionsQuery = `query CitySuggestions($search: String!, $first: Int!) { cities(first: $first, where: { search: $search }) { nodes { ${cityFields} } } }`;

/** Participants whose name has these words, whatever the case and accents. */
export async function suggestCities({ api }: Session, search: string): Promise<KnownCity[]> {
  const { cities } = await api.ask<{ cities: { nodes: KnownCity[] } }>(citySuggestionsQuery, {
    search,
    first: suggested,
  });
  return cities.nodes;
}
