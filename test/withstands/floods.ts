import { gzipSync } from 'node:zlib';

/** A request that could break a server: how it is sent, and what comes of it. */
export interface Flood {
  row: string;
  body: string | Buffer;
  headers?: Record<string, string>;
  status: number;
  code: 'BAD_USER_INPUT' | 'QUERY_TOO_COMPLEX';
  /** The argument to blame. */
  argument?: string;
}

const ask = (query: string, variables?: unknown) => JSON.stringify({ query, variables });
const nested = (open: string, inner: string, close: string, depth: number) =>
  open.repeat(depth) + inner + close.repeat(depth);
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const limit = { status: 400, code: 'QUERY_TOO_COMPLEX' } as const;
const refused = { status: 400, code: 'BAD_USER_INPUT' } as const;

const documents: Flood[] = [
  { row: '20,000 levels of selections', body: ask(nested('{a', '', '}', 20_000)), ...limit },
  { row: '20,000 levels of a list', body: ask(`{nodes(ids:${nested('[', '', ']', 20_000)}){id}}`), ...limit },
  {
    row: '20,000 levels of an object',
    body: ask(`{city(by:${nested('{slug:', '1', '}', 20_000)}){id}}`),
    ...limit,
  },
  { row: '8,000 nested inline fragments', body: ask(nested('{...', '{id}', '}', 8_000)), ...limit },
  { row: '5,000 aliases', body: ask(`{${many(5_000, (index) => `a${index}:__typename`)}}`), ...limit },
  { row: '10,000 repeated fields', body: ask(`{${many(10_000, () => '__typename')}}`), ...limit },
  {
    row: '3,000 directives',
    body: ask(`{__typename ${many(3_000, () => '@include(if:true)')}}`),
    ...limit,
  },
  {
    row: '5,000 variables',
    body: ask(`query (${many(5_000, (index) => `$v${index}:Int`)}) {__typename}`),
    ...limit,
  },
  {
    row: 'fragments that go round',
    body: ask('{...A} fragment A on Query {...B} fragment B on Query {...A}'),
    ...refused,
  },
  {
    row: 'fragments that double each other',
    body: ask(
      `{edition{...F0}} ${many(40, (index) => `fragment F${index} on Edition {a:previous{...F${index + 1}} b:previous{...F${index + 1}}}`)} fragment F40 on Edition {id}`,
    ),
    ...limit,
  },
  {
    row: 'introspection within introspection',
    body: ask(`{__schema{types{${nested('fields{type{', 'name', '}}', 10)}}}}`),
    ...limit,
  },
  {
    row: 'the whole schema 100 times',
    body: ask(
      `{${many(100, (index) => `s${index}:__schema{types{fields{args{type{name}}}}}`)} more:__schema{types{fields{args{type{ofType{ofType{name}}}}}}}}`,
    ),
    ...limit,
  },
  {
    row: 'cities, their projects, their cities … a hundred times',
    body: ask(`{cities{nodes${nested('{projects{nodes{city', '{id}', '}}}', 60)}}}`),
    ...limit,
  },
  {
    row: 'an object of 1,000 fields that there are not',
    body: ask(`{${many(1_000, () => 'no')}}`),
    ...refused,
  },
];

const bodies: Flood[] = [
  {
    row: 'a body over the limit, in one piece',
    body: ask(`{__typename} #${'x'.repeat(1_300_000)}`),
    status: 413,
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    row: 'a body over the limit, in pieces',
    body: ask(`{__typename} #${'x'.repeat(1_300_000)}`),
    headers: { 'Transfer-Encoding': 'chunked' },
    status: 413,
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    row: 'a small body that inflates beyond the limit',
    body: gzipSync(ask(`{__typename} #${'x'.repeat(20_000_000)}`)),
    headers: { 'Content-Encoding': 'gzip' },
    status: 413,
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    row: 'a body that is not gzip, as it says',
    body: ask('{__typename}'),
    headers: { 'Content-Encoding': 'gzip' },
    ...refused,
  },
  {
    row: 'gzip that breaks off',
    body: gzipSync(ask(`{__typename} #${'x'.repeat(1_000)}`)).subarray(0, 30),
    headers: { 'Content-Encoding': 'gzip' },
    ...refused,
  },
  {
    row: 'an encoding that nobody knows',
    body: ask('{__typename}'),
    headers: { 'Content-Encoding': 'compress' },
    status: 415,
    code: 'BAD_USER_INPUT',
  },
  { row: 'JSON that breaks off', body: '{"query":"{__typename}', ...refused },
  {
    row: 'bytes that are no UTF-8',
    body: Buffer.from('{"query":"{__typename} # \xff"}', 'latin1'),
    ...refused,
  },
  {
    row: 'several requests in one',
    body: `[${many(3, () => ask('{__typename}'))}]`.replaceAll('} {', '},{'),
    ...refused,
  },
  { row: 'a key that there is not', body: '{"query":"{__typename}","querry":"x"}', ...refused },
  { row: 'variables that are a list', body: ask('{__typename}', [1]), ...refused },
  {
    row: 'variables of 100,000 levels of lists',
    body: `{"query":"query ($a: [ID!]!) { nodes(ids: $a) { id } }","variables":{"a":${nested('[', '', ']', 100_000)}}}`,
    ...limit,
    argument: 'variables',
  },
  {
    row: 'variables of 100,000 levels of objects',
    body: `{"query":"query ($a: ProjectFilter) { projects(where: $a) { totalCount } }","variables":{"a":${nested('{"a":', '1', '}', 100_000)}}}`,
    ...limit,
    argument: 'variables',
  },
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map(
    (type): Flood => ({
      row: `a body of the type ${type}`,
      body: ask('{__typename}'),
      headers: { 'Content-Type': type },
      status: 415,
      code: 'BAD_USER_INPUT',
    }),
  ),
  {
    row: 'JSON in another character set',
    body: ask('{__typename}'),
    headers: { 'Content-Type': 'application/json; charset=iso-8859-1' },
    status: 415,
    code: 'BAD_USER_INPUT',
  },
];

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const cursors: [what: string, cursor: string][] = [
  ['forged', 'hello'],
  ['truncated', encoded(['MATURITY.DESC', 50, 1]).slice(0, -6)],
  ['of another type', encoded(['POPULATION.DESC', 1000, 1])],
  ['with an id beyond all', encoded(['MATURITY.DESC', 50, 2 ** 53])],
  ['with a number beyond all', '["MATURITY.DESC",1e999,1]'],
  ['of a megabyte', 'x'.repeat(1_000_000)],
];

const moments = [
  '0000-01-01T00:00:00Z',
  '2013-02-30T00:00:00Z',
  '2013-01-01T25:00:00Z',
  '99999-01-01T00:00:00Z',
];

const both = (row: string, argument: string, value: unknown, literal: string): Flood[] => [
  {
    row: `${row}, in the document`,
    body: ask(`{projects(${argument}:${literal}){totalCount}}`),
    argument,
    ...refused,
  },
  {
    row: `${row}, in a variable`,
    body: ask(
      `query ($${argument}: ${argument === 'first' ? 'Int' : 'String'}) {projects(${argument}:$${argument}){totalCount}}`,
      {
        [argument]: value,
      },
    ),
    argument,
    ...refused,
  },
];

const search = 'query ($search: String) {projects(where:{search:$search}){totalCount}}';

const values: Flood[] = [
  ...[-1, 0, 101].flatMap((size) => both(`first: ${size}`, 'first', size, String(size))),
  ...both('a number past 2³¹', 'first', 2 ** 31, String(2 ** 31)),
  ...both('a number past 2⁵³', 'first', 1e300, `1${'0'.repeat(300)}`),
  ...both('a text for a number', 'first', 'ten', '"ten"'),
  {
    row: 'a number past 2³¹, within an object',
    body: ask(`{projects(where:{populationMin:${2 ** 31}}){totalCount}}`),
    argument: 'where.populationMin',
    ...refused,
  },
  {
    row: 'first and last',
    body: ask('{projects(first:1,last:1){totalCount}}'),
    argument: 'last',
    ...refused,
  },
  ...cursors.flatMap(([what, cursor]) =>
    both(`a cursor ${what}`, 'after', cursor, JSON.stringify(cursor)).map((flood) => ({
      ...flood,
      body: String(flood.body).replace('projects(', 'projects(orderBy:[{field:MATURITY,direction:DESC}],'),
    })),
  ),
  ...moments.map(
    (moment): Flood => ({
      row: `a cursor at ${moment}`,
      body: ask(
        `{projects(after:"${encoded(['UPDATED_AT.DESC', moment, 1])}",orderBy:[{field:UPDATED_AT,direction:DESC}]){totalCount}}`,
      ),
      argument: 'after',
      ...refused,
    }),
  ),
  {
    row: '101 ids',
    body: ask('query ($ids: [ID!]!) {nodes(ids:$ids){id}}', { ids: Array<string>(101).fill('x') }),
    argument: 'ids',
    ...refused,
  },
  { row: 'a NUL', body: ask(search, { search: 'a\0b' }), argument: 'where.search', ...refused },
  {
    row: 'a NUL in the document',
    body: ask('{projects(where:{search:"a\\u0000b"}){totalCount}}'),
    argument: 'where.search',
    ...refused,
  },
  {
    row: 'half of a surrogate pair',
    body: ask(search, { search: 'a\ud800' }),
    argument: 'where.search',
    ...refused,
  },
  {
    row: 'a text of a megabyte',
    body: ask(search, { search: 'é'.repeat(500_000) }),
    argument: 'where.search',
    ...refused,
  },
  {
    row: 'a text of a megabyte in the document',
    body: ask(`{projects(where:{search:"${'x'.repeat(1_000_000)}"}){totalCount}}`),
    argument: 'where.search',
    ...refused,
  },
];

export const floods: readonly Flood[] = [...documents, ...bodies, ...values];
