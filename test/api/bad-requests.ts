/** A request that can't be answered: its body and headers, and what the answer must be. */
export interface BadRequest {
  what: string;
  body: string;
  headers?: Record<string, string>;
  status: number;
  code: string;
  message: RegExp;
}

const json = (query: unknown, rest: object = {}) => JSON.stringify({ query, ...rest });
const refused = (what: string, body: string, message: RegExp): BadRequest => ({
  what,
  body,
  status: 400,
  code: 'BAD_USER_INPUT',
  message,
});
const one = 'query ($first: Int) { projects(first: $first) { totalCount } }';

const documents: BadRequest[] = [
  refused('a syntax error', json('{ projects( }'), /Syntax Error/),
  refused('an empty document', json(''), /Syntax Error/),
  refused('no operation', json('fragment F on City { id }'), /operation/i),
  refused('an unknown field', json('{ projets { totalCount } }'), /"projets"/),
  refused('an unknown argument', json('{ projects(size: 1) { totalCount } }'), /"size"/),
  refused('an unknown filter', json('{ projects(where: { tag: "x" }) { totalCount } }'), /"tag"/),
  refused(
    'an unknown enum value',
    json('{ cities(where: { kinds: [VILLAGE] }) { totalCount } }'),
    /"VILLAGE"/,
  ),
  refused('an object without its fields', json('{ projects { nodes } }'), /"nodes".*selection/i),
  refused('a number beyond 32 bits', json('{ projects(first: 2147483648) { totalCount } }'), /32-bit/),
  refused('a text for a number', json('{ projects(first: "3") { totalCount } }'), /Int/),
  refused('two keys of one city', json('{ city(by: { slug: "a", siren: "b" }) { id } }'), /exactly one/),
  refused('no key of a city', json('{ city(by: {}) { id } }'), /exactly one/),
  refused('null for the key of a city', json('{ city(by: { slug: null }) { id } }'), /slug.*non-null/i),
  refused('fragments that go round', json('{ ...A } fragment A on Query { ...A }'), /"A"/),
  refused('a mutation, of which there is none', json('mutation { publish }'), /mutation/i),
  refused(
    'two operations without a name',
    json('query A { __typename } query B { __typename }'),
    /operation/i,
  ),
  refused('an unknown operation', json('query A { __typename }', { operationName: 'B' }), /operation/),
];

const variables: BadRequest[] = [
  refused('a variable of a wrong type', json(one, { variables: { first: 'x' } }), /"\$first".*Int/),
  refused('a variable beyond 32 bits', json(one, { variables: { first: 2 ** 31 } }), /"\$first".*32-bit/),
  refused(
    'a variable that is missing',
    json('query ($by: CityKey!) { city(by: $by) { id } }'),
    /"\$by".*CityKey!/,
  ),
  refused(
    'two keys of one city in a variable',
    json('query ($by: CityKey!) { city(by: $by) { id } }', { variables: { by: { slug: 'a', id: 'b' } } }),
    /exactly one/i,
  ),
  refused(
    'an unknown filter in a variable',
    json('query ($where: CityFilter) { cities(where: $where) { totalCount } }', {
      variables: { where: { tag: 1 } },
    }),
    /"tag"/,
  ),
  refused('variables that are no object', json(one, { variables: 'x' }), /variables/i),
  refused('variables that are a list', json(one, { variables: [] }), /variables/i),
];

const bodies: BadRequest[] = [
  refused('no query', '{}', /query/i),
  refused('a query that is no text', json(5), /query/i),
  refused('several requests in one', `[${json('{ __typename }')}]`, /batching/i),
  refused('JSON that is none', '{"query":', /JSON/),
  refused('no body', '', /JSON/),
  refused('null', 'null', /object/),
  refused('a number', '5', /object/),
];

const tooMuch = (what: string, body: string, message: RegExp, status = 400): BadRequest => ({
  what,
  body,
  status,
  code: 'QUERY_TOO_COMPLEX',
  message,
});

// Shapes that a parser or a validator would follow down the stack.
const deep = (depth: number): [string, string][] => [
  ['selections', `{ edition ${'{ previous '.repeat(depth)}{ id } ${'}'.repeat(depth)} }`],
  ['fragments', `${'{ ... '.repeat(depth)}{ __typename } ${'}'.repeat(depth)}`],
  ['lists', `{ nodes(ids: ${'['.repeat(depth)}${']'.repeat(depth)}) { id } }`],
  ['objects', `{ city(by: ${'{ slug: '.repeat(depth)}1 ${'}'.repeat(depth)}) { id } }`],
  ['types', `query ($a: ${'['.repeat(depth)}Int${']'.repeat(depth)}) { __typename }`],
  ['brackets that never end', `{ nodes(ids: ${'['.repeat(depth)}`],
];

const limits: BadRequest[] = [
  ...[300, 5_000].flatMap((depth) =>
    deep(depth).map(([shape, document]) =>
      tooMuch(`${shape}, ${depth} levels deep`, json(document), /more than 200 levels deep.*ask for less/),
    ),
  ),
  tooMuch(
    'a document of 2,001 names',
    json(`{ ${'__typename '.repeat(2_001)} }`),
    /more than 2000 tokens.*ask for less/,
  ),
  tooMuch(
    'a body of more than 1.2 MB',
    json(`{ __typename } #${'x'.repeat(1_200_000)}`),
    /1200000 bytes/,
    413,
  ),
];

const unsupported: BadRequest[] = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/graphql',
  'application/jsonp',
  '',
].map((type) => ({
  what: `a body of the type "${type}"`,
  body: json('{ __typename }'),
  headers: { 'Content-Type': type },
  status: 415,
  code: 'BAD_USER_INPUT',
  message: /application\/json/,
}));

export const badRequests: readonly BadRequest[] = [
  ...documents,
  ...variables,
  ...bodies,
  ...limits,
  ...unsupported,
];
