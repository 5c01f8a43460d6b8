import { operations } from '../operations/operations.ts';

/** A question that is asked of an edition, whatever its size. */
export interface Question {
  title: string;
  document: string;
  variables(edition: string): object;
  /** Whether the server is to answer it from its columns. */
  filtered?: boolean;
}

const breakdown = (title: string, where?: object): Question => ({
  title,
  document: operations.breakdown.document,
  variables: (edition) => ({ edition, ...(where !== undefined && { where }) }),
});

const cut = (title: string, where: object): Question => ({
  ...breakdown(title, where),
  filtered: true,
});

/** An operation of the other benches, which name the edition that they ask. */
const operation = (name: 'cities' | 'page'): Question => ({
  title: operations[name].title,
  document: operations[name].document
    .replaceAll('"2013"', '$edition')
    .replace(/query (\w+)/, 'query $1($edition: String)'),
  variables: (edition) => ({ edition }),
});

const ofCity = `query City($edition: String!) {
  city(by: { slug: "marseille" }) {
    name
    statistics(edition: $edition) { projectCount themes { theme { code } count percent } maturity { score } }
  }
}`;

const ranked = `query Ranking($edition: String!) {
  ranking(edition: $edition, theme: "leisure") { rankedCount entries { rank percent city { slug name } } }
}`;

const projects = `query Projects($edition: String!, $where: ProjectFilter, $field: ProjectOrderField!) {
  projects(first: 20, where: { edition: $edition }, orderBy: [{ field: $field, direction: DESC }]) {
    totalCount
    nodes { reference title }
  }
}`;

const cities = `query Cities($edition: String!) {
  cities(first: 20, where: { edition: $edition }, orderBy: [{ field: PROJECT_COUNT, direction: DESC }]) {
    totalCount
    nodes { slug name population }
  }
}`;

const list = (title: string, field: string): Question => ({
  title,
  document: projects.replace(', $where: ProjectFilter', ''),
  variables: (edition) => ({ edition, field }),
});

/** Without a filter, and the three operations of the other benches. */
export const unfiltered: readonly Question[] = [
  { ...breakdown('(1) breakdown of the edition') },
  { title: 'statistics of a city', document: ofCity, variables: (edition) => ({ edition }) },
  breakdown('statistics of a theme', { themes: ['leisure'] }),
  { title: 'ranking of cities by a theme', document: ranked, variables: (edition) => ({ edition }) },
  operation('cities'),
  operation('page'),
  list('20 projects by maturity, and their number', 'MATURITY'),
  list('20 projects by title, and their number', 'TITLE'),
  list('20 projects by budget, and their number', 'BUDGET_PLANNED'),
  { title: '20 cities by number of projects', document: cities, variables: (edition) => ({ edition }) },
];

/** Cuts, from the many to the few. */
export const filtered: readonly Question[] = [
  cut('a status', { statuses: ['COMPLETED'] }),
  cut('an objective and two statuses', {
    objectives: ['SUSTAINABILITY'],
    statuses: ['COMPLETED', 'IN_PROGRESS'],
  }),
  cut('a theme, primary or secondary', { anyTheme: ['health'] }),
  cut('cities of 20,000 to 100,000', { populationMin: 20_000, populationMax: 100_000 }),
  cut('a region, a theme and a status', { regions: ['93'], themes: ['energy'], statuses: ['ABANDONED'] }),
  cut('two cities and an objective', { cities: ['marseille', 'lorient'], objectives: ['SERVICE'] }),
];
