import { readFileSync } from 'node:fs';
import DataLoader from 'dataloader';
import { bilingualBreakdownSql } from '../operations/breakdown-sql.ts';
import { panelSql, projectsOfCitiesSql } from '../operations/cities-sql.ts';
import { filteredCountSql, filteredProjectsSql } from '../operations/page-sql.ts';
import { pool } from './pool.ts';

// Resolvers as somebody writes them who wants speed: few prepared statements, and one for the projects of all cities.

export const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

type Locale = 'FR' | 'EN';

interface Theme {
  code: string;
  labelFr: string;
  labelEn: string;
}

interface CityRow {
  id: number;
  slug: string;
  name: string;
  kind: string | null;
  population: number | null;
  totalCount: number;
}

interface ProjectRow {
  cityId: number;
  totalCount: number;
  reference: string | null;
  title: string;
  themeCode: string;
  labelFr: string;
  labelEn: string;
  citySlug: string;
  cityName: string;
}

interface PageArguments {
  first: number;
  where: { edition: string; themes: string[]; statuses: string[] };
}

/** What one request shares. */
export interface PeerContext {
  projects: (first: number, edition: string) => DataLoader<number, { totalCount: number; nodes: object[] }>;
}

export function createContext(): PeerContext {
  const loaders = new Map<string, DataLoader<number, { totalCount: number; nodes: object[] }>>();
  return {
    projects: (first, edition) => {
      const key = `${first} ${edition}`;
      const known = loaders.get(key) ?? new DataLoader((ids) => projectsOf(ids, first, edition));
      loaders.set(key, known);
      return known;
    },
  };
}

async function projectsOf(cityIds: readonly number[], first: number, edition: string) {
  const { rows } = await pool.query<ProjectRow>({
    name: 'projects of cities',
    text: projectsOfCitiesSql,
    values: [cityIds, edition, first],
  });
  const byCity = Map.groupBy(rows, (row) => row.cityId);
  return cityIds.map((id) => {
    const found = byCity.get(id) ?? [];
    return { totalCount: found[0]?.totalCount ?? 0, nodes: found.filter((row) => row.reference !== null) };
  });
}

const localized =
  (name: string) =>
  (parent: Record<string, unknown>, { locale }: { locale: Locale }) =>
    parent[locale === 'EN' ? `${name}En` : `${name}Fr`];

export const resolvers = {
  Query: {
    statistics: async () => {
      const { rows } = await pool.query<{ json: string }>({ name: 'breakdown', text: bilingualBreakdownSql });
      return JSON.parse(rows[0]?.json ?? 'null') as object;
    },
    cities: async (_root: unknown, { first, where }: PageArguments) => {
      const { rows } = await pool.query<CityRow>({
        name: 'panel',
        text: panelSql,
        values: [where.edition, first],
      });
      return { totalCount: rows[0]?.totalCount ?? 0, nodes: rows };
    },
    projects: async (_root: unknown, { first, where }: PageArguments) => {
      const cut = [where.edition, where.themes, where.statuses];
      const [page, count] = await Promise.all([
        pool.query<ProjectRow>({ name: 'page', text: filteredProjectsSql, values: [...cut, first] }),
        pool.query<{ total: number }>({ name: 'count', text: filteredCountSql, values: cut }),
      ]);
      return { totalCount: count.rows[0]?.total ?? 0, nodes: page.rows };
    },
  },
  City: {
    projects: ({ id }: CityRow, { first, where }: PageArguments, context: PeerContext) =>
      context.projects(first, where.edition).load(id),
  },
  Project: {
    city: ({ citySlug, cityName }: ProjectRow) => ({ slug: citySlug, name: cityName }),
    theme: ({ themeCode, labelFr, labelEn }: ProjectRow): Theme => ({ code: themeCode, labelFr, labelEn }),
  },
  Edition: { title: localized('title'), notice: localized('notice') },
  Theme: { label: localized('label') },
  ObjectiveStatistic: { label: localized('label') },
  StatusStatistic: { label: localized('label') },
};
