import { describe, expect, test } from 'vitest';
import { buildQuery } from './query.ts';
import type { FiguresRequest } from './request.ts';

const request: FiguresRequest = {
  endpoint: 'https://host.example/graphql',
  city: '',
  compare: '',
  edition: '',
  by: 'theme',
  language: 'fr',
};

describe('all the cities', () => {
  test('ask the edition, with its published figures should there be no others', () => {
    const { query, variables } = buildQuery(request);
    expect(query).toContain('edition(code:$edition){...E publishedFigures{');
    expect(variables).toEqual({ locale: 'FR' });
  });

  test('have nothing to be compared with but a city', () => {
    expect(buildQuery({ ...request, compare: 'panel' })).toEqual(buildQuery(request));
    expect(buildQuery({ ...request, compare: 'lorient' }).variables).toEqual({
      locale: 'FR',
      other: { slug: 'lorient' },
    });
  });
});

describe('a city', () => {
  test('asks nothing of the others unless compared', () => {
    const { query, variables } = buildQuery({ ...request, city: '13055', edition: '2013', language: 'en' });
    expect(query).not.toContain('publishedFigures');
    expect(query).not.toContain('statistics{');
    expect(variables).toEqual({ locale: 'EN', edition: '2013', city: { inseeCode: '13055' } });
  });

  test('with the panel, all in one document', () => {
    expect(buildQuery({ ...request, city: 'lorient', compare: 'panel' }).query).toContain(
      'edition{...E statistics{...S}}',
    );
  });

  test('is not compared with itself', () => {
    const alone = buildQuery({ ...request, city: 'lorient' });
    expect(buildQuery({ ...request, city: 'lorient', compare: 'Lorient' }).query).toBe(alone.query);
  });
});

test('each breakdown asks its own lines and no others', () => {
  const fields = ['themes{', 'objectives{', 'statuses{', 'maturity{'];
  const asked = (['theme', 'objective', 'status', 'maturity'] as const).map((by) => {
    const { query } = buildQuery({ ...request, by });
    return fields.filter((field) => query.includes(field));
  });
  expect(asked).toEqual(fields.map((field) => [field]));
});
