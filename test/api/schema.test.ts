import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { breakingChanges } from '../../server/src/changelog/breaking.ts';
import { deprecationProblems } from '../../server/src/changelog/release-rules.ts';
import { sdl } from '../../server/src/graphql/sdl.ts';
import { committedSdl, contractSdl, releasedSdl } from './committed-schema.ts';
import { missingFrom } from './schema-skeleton.ts';

const today = new Date().toISOString().slice(0, 10);

it('the committed schema is that of the code', () => {
  // Printed once more, since the project's formatter has a say in the committed file's layout.
  const committed = `${printSchema(lexicographicSortSchema(buildSchema(committedSdl)))}\n`;
  expect(committed, 'server/schema.graphql is out of date: run `pnpm schema` and read what changed').toBe(
    sdl,
  );
});

describe('since the last release', () => {
  it('nothing was broken that somebody may rely on', async () => {
    expect(await breakingChanges(releasedSdl, sdl, today)).toEqual([]);
  });

  it('every deprecation says what to use instead, and until which day it stays', () => {
    expect(deprecationProblems(releasedSdl, sdl)).toEqual([]);
  });

  // The same comparison on a schema that was broken on purpose.
  it.each([
    ['a field is gone', /^ {2}population: Int$/m, '  inhabitants: Int'],
    ['a field may become null', 'slug: String!', 'slug: String'],
    ['an argument is demanded', 'edition(\n', 'edition(\n    because: String!\n'],
    ['an enum value is renamed', /^ {2}ABANDONED$/m, '  GIVEN_UP'],
    ['a filter is gone', /^ {2}anyTheme: \[String!\]$/m, '  topics: [String!]'],
  ])('it would be noticed that %s', async (_what, part, replacement) => {
    const broken = releasedSdl.replace(part, replacement);
    expect(broken).not.toBe(releasedSdl);
    expect(await breakingChanges(releasedSdl, broken, today)).not.toEqual([]);
  });
});

describe('the public contract', () => {
  it('is kept: names, types, nullability, arguments and defaults', () => {
    expect(missingFrom(buildSchema(sdl), buildSchema(contractSdl))).toEqual([]);
  });

  it.each([
    ['a nullable field became required', 'population: Int', 'population: Int!'],
    ['a default differs', 'locale: Locale! = FR', 'locale: Locale! = EN'],
    ['an argument is missing', 'change(since: String)', 'change(since: String, until: String)'],
    ['a oneOf is none', ' @oneOf', ''],
    ['a value is missing', 'JOINT }', 'JOINT REGION }'],
    ['an interface is missing', 'type Source {', 'type Source implements Node { id: ID!'],
  ])('would be found broken where %s', (_what, part, replacement) => {
    const other = contractSdl.replace(part, replacement);
    expect(other).not.toBe(contractSdl);
    expect(missingFrom(buildSchema(sdl), buildSchema(other))).not.toEqual([]);
  });
});
