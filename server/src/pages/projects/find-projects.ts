import { parse } from 'graphql';
import { ask, type ReadDatabase } from '../../graphql/ask.ts';
import type { Language } from '../words/words.ts';
import { type ListFilter, listFilters, orders, type ProjectQuery } from './project-query.ts';

interface Named {
  slug: string;
  name: string;
}

interface Themed {
  code: string;
  label: string;
}

/** A project as the lists show it. What nobody said is null. */
export interface ListedProject {
  id: string;
  reference: string;
  title: string;
  description: string | null;
  url: string | null;
  status: string | null;
  objectives: string[];
  partners: string[];
  budgetPlanned: number | null;
  budgetSpent: number | null;
  startedOn: string | null;
  completedOn: string | null;
  city: Named;
  partnerCities: Named[];
  theme: Themed;
  secondaryThemes: Themed[];
  maturity: { score: number | null; coverage: number };
}

export interface ProjectPage {
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  nodes: ListedProject[];
}

/** What the lists show of a project; it takes the variable `$locale`. */
export const projectFields = `fragment P on Project {
  id reference title description url status objectives partners budgetPlanned budgetSpent startedOn completedOn
  city { slug name }
  partnerCities { slug name }
  theme { code label(locale: $locale) }
  secondaryThemes { code label(locale: $locale) }
  maturity { score coverage }
}`;

const document = parse(`query Projects(
  $where: ProjectFilter, $orderBy: [ProjectOrder!], $locale: Locale!
  $first: Int, $after: String, $last: Int, $before: String
) {
  projects(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { ...P }
  }
}
${projectFields}`);

/** One page of what a query selects; the query must have been checked. @throws {GraphQLError} for a cursor of another list */
export async function findProjects(
  database: ReadDatabase,
  language: Language,
  query: ProjectQuery,
  size = 20,
): Promise<ProjectPage> {
  const { after, before, order } = query;
  const { projects } = await ask<{ projects: ProjectPage }>(database, document, {
    where: projectFilter(query),
    orderBy: order === '' ? null : orders[order],
    locale: language.toUpperCase(),
    ...(before === '' ? { first: size, after: after === '' ? null : after } : { last: size, before }),
  });
  return projects;
}

/** A query as the API takes it: what is empty is left out. */
function projectFilter(query: ProjectQuery) {
  const list = (name: ListFilter) => (query[name].length === 0 ? null : query[name]);
  const whole = (text: string) => (text === '' ? null : Number(text));
  return {
    edition: query.edition === '' ? null : query.edition,
    ...Object.fromEntries(listFilters.map((name) => [name, list(name)])),
    populationMin: whole(query.populationMin),
    populationMax: whole(query.populationMax),
    search: query.search === '' ? null : query.search,
  };
}
