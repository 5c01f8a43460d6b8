/** An argument that can't be meant: the question, which argument is to blame, and what its message must say. */
export interface BadArgument {
  what: string;
  query: string;
  variables?: object;
  argument: string;
  message: RegExp;
  /** What is left of the answer. Without anything left the status is 400. */
  data?: object;
}

const projects = (args: string) => `{ projects(${args}) { totalCount nodes { id } } }`;
const cities = (args: string) => `{ cities(${args}) { totalCount nodes { id } } }`;
const known = /"1999".*"2015", "2014", "2013"/;

const editions: BadArgument[] = [
  {
    what: 'an edition that nobody published',
    query: '{ statistics(edition: "1999") { asOf } }',
    argument: 'edition',
    message: known,
    data: { statistics: null },
  },
  {
    what: 'an unknown edition of projects',
    query: projects('where: { edition: "1999" }'),
    argument: 'where.edition',
    message: known,
  },
  {
    what: 'an unknown edition of cities',
    query: cities('where: { edition: "1999" }'),
    argument: 'where.edition',
    message: known,
  },
  {
    what: 'an unknown edition by its code',
    query: '{ edition(code: "1999") { id } }',
    argument: 'code',
    message: known,
    data: { edition: null },
  },
  {
    what: 'an unknown edition of a city',
    query: '{ city(by: { slug: "lorient" }) { statistics(edition: "1999") { asOf } } }',
    argument: 'edition',
    message: known,
    data: { city: { statistics: null } },
  },
  {
    what: 'an unknown edition of a city’s projects',
    query: '{ city(by: { slug: "lorient" }) { projects(where: { edition: "1999" }) { totalCount } } }',
    argument: 'where.edition',
    message: known,
    data: { city: null },
  },
  {
    what: 'a change since an unknown edition',
    query: '{ statistics { themes { change(since: "1999") } } }',
    argument: 'since',
    message: known,
    data: { statistics: { themes: Array.from({ length: 9 }, () => ({ change: null })) } },
  },
  {
    what: 'two editions that differ',
    query: '{ statistics(edition: "2013", where: { edition: "2014" }) { asOf } }',
    argument: 'where.edition',
    message: /"2014".*"2013".*once/,
    data: { statistics: null },
  },
  {
    what: 'an edition that differs from the one around it',
    query: '{ edition { statistics(where: { edition: "2014" }) { asOf } } }',
    argument: 'where.edition',
    message: /"2014".*"2013".*once/,
    data: { edition: { statistics: null } },
  },
];

const themes: BadArgument[] = [
  {
    what: 'an unknown primary theme',
    query: projects('where: { themes: ["teleport"] }'),
    argument: 'where.themes',
    message: /"teleport".*"leisure", "transport"/,
  },
  {
    what: 'an unknown theme',
    query: projects('where: { anyTheme: ["health", "teleport"] }'),
    argument: 'where.anyTheme',
    message: /"teleport".*"leisure"/,
  },
  {
    what: 'a theme of another edition',
    query: projects('where: { edition: "2014", themes: ["leisure"] }'),
    argument: 'where.themes',
    message: /"2014".*"leisure".*"transport", "education"/,
  },
  {
    what: 'an unknown theme of a city’s projects',
    query: '{ city(by: { slug: "lorient" }) { projects(where: { themes: ["teleport"] }) { totalCount } } }',
    argument: 'where.themes',
    message: /"teleport".*"leisure"/,
    data: { city: null },
  },
];

const pages: BadArgument[] = [
  ...[-1, 0, 101].flatMap((size) => [
    {
      what: `a page of ${size}`,
      query: projects(`first: ${size}`),
      argument: 'first',
      message: /"first".*1 to 100/,
    },
    {
      what: `a last page of ${size}`,
      query: cities(`last: ${size}`),
      argument: 'last',
      message: /"last".*1 to 100/,
    },
  ]),
  {
    what: 'a start and an end',
    query: projects('first: 1, last: 1'),
    argument: 'last',
    message: /"first".*"last".*not both/,
  },
  {
    what: 'an end after',
    query: projects('last: 1, after: "x"'),
    argument: 'after',
    message: /use "before"/,
  },
  {
    what: 'a start before',
    query: cities('first: 1, before: "x"'),
    argument: 'before',
    message: /use "after"/,
  },
];

const populations: BadArgument[] = [
  {
    what: 'fewer inhabitants than none',
    query: projects('where: { populationMin: -1 }'),
    argument: 'where.populationMin',
    message: /populationMin.*0/,
  },
  {
    what: 'at most fewer than none',
    query: cities('where: { populationMax: -5 }'),
    argument: 'where.populationMax',
    message: /populationMax.*0/,
  },
  {
    what: 'a range that holds nothing',
    query: cities('where: { populationMin: 9, populationMax: 8 }'),
    argument: 'where.populationMin',
    message: /above "where.populationMax".*swap/,
  },
];

const areas: BadArgument[] = [
  {
    what: 'a department that there is not, of cities',
    query: cities('where: { departments: ["13", "99"] }'),
    argument: 'where.departments',
    message: /no department "99".*13, 2A or 974/,
  },
  {
    what: 'a region that there is not, of cities',
    query: cities('where: { regions: ["PACA"] }'),
    argument: 'where.regions',
    message: /no region "PACA".*93 \(Provence-Alpes-Côte d'Azur\)/,
  },
  {
    what: 'a department that there is not, of projects',
    query: projects('where: { departments: ["13000"] }'),
    argument: 'where.departments',
    message: /no department "13000"/,
  },
  {
    what: 'a region that there is not, of statistics',
    query: '{ statistics(where: { regions: ["00"] }) { projectCount } }',
    argument: 'where.regions',
    message: /no region "00"/,
    data: { statistics: null },
  },
  {
    what: 'a department that there is not, of a city’s projects',
    query: '{ city(by: { slug: "lorient" }) { projects(where: { departments: ["1"] }) { totalCount } } }',
    argument: 'where.departments',
    message: /no department "1"/,
    data: { city: null },
  },
];

export const badArguments: readonly BadArgument[] = [
  ...editions,
  ...themes,
  ...areas,
  ...pages,
  ...populations,
];
