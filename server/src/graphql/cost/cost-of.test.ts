import { buildSchema, GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { maxCost } from '../limits.ts';
import { schema } from '../schema.ts';
import { loadRegistry } from '../trusted/registry.ts';
import { costOf } from './cost-of.ts';

const cost = (text: string, variables: object = {}, operationName?: string) =>
  costOf({ schema, document: parse(text), variables: { ...variables }, operationName });

describe('a document costs', () => {
  it.each<[what: string, text: string, variables: object, points: number]>([
    ['a point at least', '{ __typename }', {}, 1],
    ['nothing for plain fields', '{ viewer { name role } }', {}, 1],
    ['as many objects as a page holds', '{ projects(first: 30) { nodes { title } } }', {}, 10 + 1 + 30],
    ['20 when nobody says', '{ projects { nodes { title } } }', {}, 10 + 1 + 20],
    ['the same from the end', '{ projects(last: 30) { nodes { title } } }', {}, 10 + 1 + 30],
    ['what a variable says', 'query ($n: Int) { projects(first: $n) { nodes { id } } }', { n: 3 }, 14],
    ['a default', 'query ($n: Int = 4) { projects(first: $n) { nodes { id } } }', {}, 15],
    ['a default for null', 'query ($n: Int) { projects(first: $n) { nodes { id } } }', { n: null }, 31],
    [
      'edges as nodes',
      '{ projects(first: 5) { edges { cursor node { title } } pageInfo { endCursor } } }',
      {},
      16,
    ],
    ['both when both are asked', '{ projects(first: 5) { edges { node { id } } nodes { id } } }', {}, 21],
    ['pages within pages', '{ cities(first: 10) { nodes { projects(first: 5) { nodes { id } } } } }', {}, 91],
    ['what is counted', '{ projects(first: 1) { totalCount } }', {}, 21],
    [
      'each alias',
      '{ a: projects(first: 1) { nodes { id } } b: projects(first: 1) { nodes { id } } }',
      {},
      24,
    ],
    [
      'one field once',
      '{ viewer { cities { id } } viewer { cities { id name } ...V } } fragment V on Viewer { cities { slug } }',
      {},
      11,
    ],
    [
      'nothing that is skipped',
      'query ($no: Boolean = true) { viewer @skip(if: $no) { name } statistics @include(if: false) { asOf } }',
      {},
      1,
    ],
    [
      'what is included',
      'query ($yes: Boolean!) { viewer @skip(if: false) @include(if: $yes) { cities { id } } }',
      { yes: true },
      11,
    ],
    [
      'a fragment as what it holds',
      '{ ...F ... { ...F } } fragment F on Query { projects(first: 2) { nodes { id } } }',
      {},
      13,
    ],
    [
      'the ids that are given',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: ['a', 'b', 'c'] },
      7,
    ],
    [
      'the dearest type of an interface',
      '{ node(id: "x") { ... on Edition { themes { code } } ... on Project { city { name } } } }',
      {},
      15,
    ],
    [
      'what all types of an interface share',
      '{ node(id: "x") { ... on Node { id } ... on Theme { edition { id } } } }',
      {},
      6,
    ],
    [
      'the operation that is named',
      'query A { viewer { cities { id } } } query B { viewer { name } }',
      {},
      11,
    ],
    [
      'the nearest page that there is',
      '{ projects(first: 100000) { nodes { id } } cities(first: -5) { nodes { id } } }',
      {},
      111 + 12,
    ],
  ])('%s', (_what, text, variables, points) => {
    expect(cost(text, variables, text.includes('query B') ? 'A' : undefined)).toBe(points);
  });

  it('nothing where it can’t be executed: its execution tells why', () => {
    expect(cost('query A { __typename } query B { __typename }')).toBeNull();
    expect(cost('query ($n: Int!) { projects(first: $n) { totalCount } }')).toBeNull();
  });

  it('little for the whole schema, which tools ask for, and no more than that a few times', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const whole = cost(getIntrospectionQuery()) ?? 0;
    expect(whole).toBeLessThan(maxCost / 5);
    const types = '{ types { fields { args { type { ofType { ofType { name } } } } } } }';
    const often = Array.from({ length: 150 }, (_, index) => `s${index}: __schema ${types}`);
    expect(() => cost(`{ ${often.join(' ')} }`)).toThrow(/are allowed/);
  });
});

describe('too much', () => {
  const refused = (text: string): GraphQLError => {
    try {
      cost(text);
    } catch (error) {
      if (error instanceof GraphQLError) return error;
      throw error;
    }
    throw new Error('it was allowed');
  };

  it('is told with what it costs, what is allowed, and where most of it goes', () => {
    const error = refused('{ list: cities(first: 100) { nodes { projects(first: 100) { nodes { id } } } } }');
    expect(error.message).toBe(
      'This costs 10221 points, and 5000 are allowed: most of it is "list.nodes.projects.nodes", 10000 points. Ask for smaller pages ("first"), fewer levels, or in several requests.',
    );
    expect(error.extensions).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      cost: { requested: 10_221, limit: 5_000, costliest: 'list.nodes.projects.nodes' },
    });
  });

  it('can be more than any number', () => {
    const round = '{ projects(first: 100) { nodes { city ';
    const error = refused(`{ cities { nodes ${round.repeat(60)} { id } ${'} } } '.repeat(60)} } }`);
    expect(error.message).toContain('costs more than 1000000000 points');
  });

  it('is fragments that double each other, and it takes no time to know', () => {
    const names = Array.from({ length: 40 }, (_, index) => `F${index}`);
    const fragments = names.map(
      (name, index) =>
        `fragment ${name} on Edition { a: previous { ...F${index + 1} } b: previous { ...F${index + 1} } }`,
    );
    const text = `{ edition { ...F0 } } ${fragments.join(' ')} fragment F40 on Edition { code }`;
    expect(refused(text).extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });
});

it('the contract’s operations, and all that are trusted, fit with room', () => {
  const variables = {
    city: { slug: 'marseille' },
    slugs: ['lorient'],
    first: 100,
    id: 'x',
    locale: 'FR',
    where: {},
    replace: false,
    input: {},
  };
  for (const { name, text } of loadRegistry().values()) {
    const points = cost(text, variables);
    if (points !== null) expect(points, name).toBeLessThan(maxCost * 0.6);
  }
  expect(cost(textOf('Breakdown'))).toBe(62);
  expect(cost(textOf('City'), { city: { slug: 'lorient' } })).toBe(124);
  expect(cost(textOf('Cities'))).toBe(201);
  expect(cost(textOf('Compare'), { slugs: [] })).toBe(302);
});

function textOf(wanted: string): string {
  return [...loadRegistry().values()].find(({ name }) => name === wanted)?.text ?? '';
}

it('only knows fields that there are', async () => {
  const { weights } = await import('./weights.ts');
  const introspected = buildSchema('type Query { a: Int }');
  for (const coordinate of Object.keys(weights)) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = schema.getType(typeName) ?? introspected.getType(typeName);
    const known = type !== undefined && 'getFields' in type && Object.hasOwn(type.getFields(), fieldName);
    expect(known || fieldName.startsWith('__'), coordinate).toBe(true);
  }
});
