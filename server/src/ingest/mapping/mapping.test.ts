import { describe, expect, it } from 'vitest';
import { mappingJsonSchema } from './json-schema.ts';
import committed from './mapping.schema.json' with { type: 'json' };
import { MappingError, parseMapping, readMapping } from './mapping.ts';
import { matchHeaders } from './match-headers.ts';
import { proposeThemes } from './propose-themes.ts';

describe('a header', () => {
  it.each([
    [
      [
        'Référence',
        'Intitulé du projet',
        'Code INSEE',
        'Commune',
        'Thématique',
        'Etat d’avancement',
        'Budget prévisionnel',
      ],
      { reference: 0, title: 1, cityCode: 2, cityName: 3, theme: 4, status: 5, budgetPlanned: 6 },
    ],
    [
      ['ID', 'Project name', 'City', 'Department', 'Topic', 'Status', 'Start date', 'End date', 'Goals'],
      {
        reference: 0,
        title: 1,
        cityName: 2,
        department: 3,
        theme: 4,
        status: 5,
        startedOn: 6,
        completedOn: 7,
        objectives: 8,
      },
    ],
    [
      [
        'city_slug',
        'insee_code',
        'siren',
        'maturity_budget',
        'maturity_budget_evidence',
        'budget_planned',
        'secondary_themes',
      ],
      {
        citySlug: 0,
        cityCode: 1,
        citySiren: 2,
        maturityBudget: 3,
        maturityBudgetEvidence: 4,
        budgetPlanned: 5,
        secondaryThemes: 6,
      },
    ],
    [['Descripton', 'Theme '], { description: 0, theme: 1 }],
    [['lat', 'long', 'montant_sub', 'pop19'], {}],
  ])('is recognised: %j', (header, expected) => {
    const columns = Object.fromEntries(
      Object.entries(expected).map(([field, at]) => [field, header[at as number]]),
    );
    expect(matchHeaders(header).columns).toEqual(columns);
  });
});

describe('themes', () => {
  it('are one theme for spellings that differ in case, plural, accents and spaces', () => {
    const spellings = { '1 - Eau': 5, '1 - eaux ': 2, '2 - Énergie': 9, '2 - Energies': 1 };
    expect(proposeThemes(new Map(Object.entries(spellings)))).toEqual([
      { code: 'eau', labelFr: 'Eau', labelEn: 'Eau', spellings: ['1 - Eau', '1 - eaux'] },
      { code: 'energie', labelFr: 'Énergie', labelEn: 'Énergie', spellings: ['2 - Énergie', '2 - Energies'] },
    ]);
  });

  it('keep a number that is part of some names, and come by how often they are there', () => {
    expect(
      proposeThemes(
        new Map([
          ['Eau', 1],
          ['4 - saisons', 2],
        ]),
      ).map(({ labelFr }) => labelFr),
    ).toEqual(['4 - saisons', 'Eau']);
  });

  it('have codes and labels no longer than an editor may type, and the spelling as it stands', () => {
    const long = `${'é'.repeat(79)} ${'a'.repeat(119)}😀`;
    const other = `${long} bis`;
    const themes = proposeThemes(new Map([long, other].map((spelling) => [spelling, 1])));
    expect(themes).toEqual([
      { code: 'e'.repeat(79), labelFr: long.slice(0, 199), labelEn: long.slice(0, 199), spellings: [long] },
      {
        code: `${'e'.repeat(78)}-2`,
        labelFr: long.slice(0, 199),
        labelEn: long.slice(0, 199),
        spellings: [other],
      },
    ]);
    expect(() => readMapping({ columns: { theme: 'x', cityCode: 'y' }, themes })).not.toThrow();
  });
});

describe('a mapping', () => {
  it('is published as the schema that is committed', () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(mappingJsonSchema)));
  });

  it('has everything that is wrong named at once', () => {
    const wrong = () =>
      parseMapping(
        '{"columns":{"titel":"x"},"headerRow":0,"themes":[{"code":"A b","labelFr":"","labelEn":"x"}]}',
      );
    expect(wrong).toThrow(MappingError);
    expect(wrong).toThrow(/headerRow(.|\n)*columns(.|\n)*themes\.0\.code(.|\n)*themes\.0\.labelFr/);
  });

  it.each([
    [
      '{"columns":{"theme":"a\\u0000b"}}',
      '"a\\u0000b": holds a NUL character (U+0000), which no text may hold',
    ],
    ['{"statuses":{"IDEA":["\\ud83d"]}}', '"\\ud83d": holds half of a surrogate pair'],
    [
      '{"spellings":{"x\\u0000":["y"]}}',
      '"x\\u0000": holds a NUL character (U+0000), which no text may hold',
    ],
    ['{', /not JSON/],
    ['{"columns":{"title":"x","cityCode":"y"}}', /nothing says the theme/],
    ['{"columns":{"theme":"x"}}', /nothing says the city/],
    ['{"columns":{"theme":"x","cityCode":"y"},"unknown":1}', /the file: unknown: unknown$/],
    ['{"columns":{"titel":"x"}}', /columns: unknown: titel; known: (.*, )?title(, |$)/m],
    ['{"columns":[]}', /columns: must be an object$/],
    ['{"headerRow":"2"}', /headerRow: must be a whole number$/m],
    ['{"edition":{"year":"2026"}}', /edition\.year: must be a whole number$/m],
    ['{"edition":{"provenance":"survey"}}', /edition\.provenance: must be ADMINISTRATIVE or SURVEY$/m],
    ['{"edition":{"asOf":"31/01/2026"}}', /edition\.asOf: must be a day, such as 2026-01-31$/m],
    ['{"edition":{"source":"x"}}', /edition\.source: must be an object with key, name, url and licence$/m],
    ['{"edition":{"source":{"name":"x"}}}', /edition\.source\.key: missing; must be a text$/m],
    ['{"edition":{"source":{"url":"x"}}}', /edition\.source\.url: must be an address that starts with http/],
    ['{"edition":{"titleFr":""}}', /edition\.titleFr: must not be empty$/m],
    ['{"edition":{"asOf":"2101-01-01"}}', /edition\.asOf: must be a day from 1900-01-01 to 2100-12-31$/m],
    ['{"edition":{"source":{"updatedAt":"1899-12-31"}}}', /source\.updatedAt: must be a day from 1900/],
    ['{"edition":{"source":{"url":"https://x.fr/a b"}}}', /source\.url: must be an address without blanks$/m],
  ])('is refused: %s', (json, message) => {
    expect(() => parseMapping(json)).toThrow(message);
  });
});
