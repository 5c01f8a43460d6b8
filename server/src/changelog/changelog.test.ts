import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking.ts';
import { makeChangelog } from './changelog.ts';
import { deprecationsOf } from './deprecations.ts';
import { deprecationProblems } from './release-rules.ts';
import { changelogText } from './text.ts';

const day = '2027-01-31';
const before = `
  type Query { city: City old: Old @deprecated(reason: "Use \`city\`. Removed after 2027-01-30.") }
  type City { name: String! }
  type Old { name: String, place: Place }
  type Place { name: String }
  input Filter { name: String kind: Kind @deprecated(reason: "Use \`name\`. Removed after 2027-06-30.") }
  enum Kind { A B @deprecated(reason: "Use \`A\`. Removed after 2026-12-31.") }
`;

describe('what breaks', () => {
  const rest = 'type City { name: String! } input Filter { name: String kind: Kind } enum Kind { A B }';

  it('does not, where what was announced ends after its day, with the types that led nowhere else', async () => {
    expect(await breakingChanges(before, `type Query { city: City } ${rest}`, day)).toEqual([]);
    expect(
      await breakingChanges(before, `type Query { city: City } ${rest}`.replace('A B', 'A'), day),
    ).toEqual([]);
  });

  it.each([
    ['on its last day', `type Query { city: City } ${rest}`, '2027-01-30'],
    ['before its day', `type Query { city: City } ${rest}`.replace(' kind: Kind', ''), day],
    ['unannounced', `type Query { city: City } ${rest}`.replace('name: String!', 'title: String!'), day],
    ['a type that is still reached', `type Query { city: Old } type Old { name: String } ${rest}`, day],
  ])('does, %s', async (_when, after, on) => {
    expect(await breakingChanges(before, after, on)).not.toEqual([]);
  });
});

describe('deprecations', () => {
  it('are found on fields, input fields, values and arguments', () => {
    const sdl = `${before} type More { field(argument: Int @deprecated(reason: "Enough.")): Int @deprecated }`;
    expect(deprecationsOf(sdl).map(({ path, removedAfter }) => [path, removedAfter])).toEqual([
      ['Query.old', '2027-01-30'],
      ['Filter.kind', '2027-06-30'],
      ['Kind.B', '2026-12-31'],
      ['More.field', null],
      ['More.field.argument', null],
    ]);
  });

  const query = (reason: string) =>
    `type Query { a: Int b: Int @deprecated(reason: ${JSON.stringify(reason)}) }`;

  it.each([
    ['no day', 'Use `a`.'],
    ['no such day', 'Use `a`. Removed after 2027-02-30.'],
    ['another wording', 'Use `a`. Gone on 2027-08-01.'],
    ['no way out', 'Removed after 2027-08-01.'],
    ['too little time', 'Use `a`. Removed after 2027-07-30.'],
  ])('are refused with %s', (_what, reason) => {
    expect(deprecationProblems('type Query { a: Int b: Int }', query(reason), day)).toEqual([
      expect.stringContaining('Query.b'),
    ]);
  });

  it('are taken with a reason and time enough, which begins with their release', () => {
    const announced = query('Use `a`. Removed after 2027-07-31.');
    expect(deprecationProblems('type Query { a: Int b: Int }', announced, day)).toEqual([]);
    expect(deprecationProblems(announced, announced, '2027-07-01')).toEqual([]);
    expect(deprecationProblems(announced, query('Use `a`. Removed after 2027-09-30.'), '2027-07-01')).toEqual(
      [],
    );
    expect(deprecationProblems(announced, query('Use `a`. Removed after 2027-07-15.'), day)).not.toEqual([]);
    expect(deprecationProblems(undefined, query('Use `a`. Removed after 2027-02-01.'))).toEqual([]);
  });
});

describe('the changelog', () => {
  const releases = [
    { date: '2026-01-01', sdl: 'type Query { a: Int b: String c: Int }' },
    {
      date: '2026-02-01',
      sdl: 'type Query { a: Int b: String! "Words." c: Int new: New } type New { x: Int y: Int }',
    },
  ];
  const served =
    'type Query { a: Int @deprecated(reason: "Use `c`. Removed after 2027-01-31.") c: Int new: New } type New { x: Int y: Int }';

  it('tells what changed between releases and since, what matters most first', async () => {
    expect(await makeChangelog(releases, served)).toEqual({
      entries: [
        {
          date: null,
          since: '2026-02-01',
          changes: [
            {
              effect: 'BREAKING',
              path: 'Query.b',
              message: "Field 'b' was removed from object type 'Query'.",
            },
            {
              effect: 'SAFE',
              path: 'Query.a',
              message: "Field 'Query.a' is deprecated: Use `c`. Removed after 2027-01-31.",
            },
          ],
        },
        {
          date: '2026-02-01',
          since: '2026-01-01',
          changes: [
            { effect: 'SAFE', path: 'New', message: "Type 'New' was added." },
            {
              effect: 'SAFE',
              path: 'Query.b',
              message: "Field 'Query.b' changed type from 'String' to 'String!'.",
            },
            { effect: 'SAFE', path: 'Query.new', message: "Field 'new' was added to object type 'Query'." },
          ],
        },
        { date: '2026-01-01', since: null, changes: [] },
      ],
      deprecations: [
        { path: 'Query.a', reason: 'Use `c`. Removed after 2027-01-31.', removedAfter: '2027-01-31' },
      ],
    });
  });

  it('says nothing beyond the last release where nothing is', async () => {
    const { entries } = await makeChangelog(releases, releases[1]?.sdl ?? '');
    expect(entries.map(({ date }) => date)).toEqual(['2026-02-01', '2026-01-01']);
  });

  it('reads as text', async () => {
    expect(changelogText(await makeChangelog(releases, served))).toContain(
      "## Not released yet\n\n- BREAKING: Field 'b' was removed",
    );
  });
});
