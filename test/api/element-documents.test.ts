import { buildQuery, type FiguresRequest } from '@barometre/widget/data';
import { documents } from '@barometre/widget/documents';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sdl } from '../../server/src/graphql/sdl.ts';
import { ask } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it.each(Object.entries(documents))('the element’s document is valid: %s', (_name, text) => {
  expect(validate(buildSchema(sdl), parse(text))).toEqual([]);
});

const request: FiguresRequest = {
  endpoint: '',
  city: '',
  compare: '',
  edition: '',
  by: 'theme',
  language: 'fr',
};

it.each<[string, Partial<FiguresRequest>]>([
  ['a breakdown', {}],
  ['a city compared with all', { city: '13055', compare: 'panel', by: 'status' }],
  ['two cities', { city: 'lorient', compare: 'le-havre', by: 'maturity' }],
  ['published figures', { edition: '2014' }],
  ['an evolution', { view: 'evolution', by: 'objective' }],
  ['a city’s evolution', { view: 'evolution', city: 'lorient' }],
  ['a ranking', { view: 'ranking' }],
  ['a ranking by theme, with a city', { view: 'ranking', theme: 'energy', city: 'lorient' }],
])('what it asks is answered: %s', async (_name, more) => {
  const { query, variables } = buildQuery({ ...request, ...more });
  const data = await ask<Record<string, unknown>>(server, query, variables);
  expect(Object.values(data).filter((value) => value !== null)).not.toEqual([]);
});
