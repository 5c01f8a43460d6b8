import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ask } from '../ask.ts';
import { send } from '../http/send.ts';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Share {
  code: string;
  label: string;
  count: number;
  share: number;
  percent: number;
}

interface Data {
  heading: string;
  notice: string | null;
  edition: { code: string; title: string; provenance: string };
  source: { name: string; url: string | null };
  licence: string | null;
  asOf: string | null;
  rows: (Share & { compared?: Share; gap?: number })[];
  alternativeText: string;
  forms: Record<string, string>;
}

const getJson = async (query: string): Promise<Data> =>
  JSON.parse((await send(server, `/chart.json${query}`)).body.toString()) as Data;

const getCsv = async (query: string): Promise<Record<string, string>[]> =>
  parse((await send(server, `/chart.csv${query}`)).body, { columns: true });

const fields = 'count share percent';
const breakdowns = {
  theme: `themes { ${fields} theme { code label } }`,
  objective: `objectives { ${fields} code: objective label }`,
  status: `statuses { ${fields} code: status label }`,
};

async function apiShares(by: keyof typeof breakdowns, city?: string): Promise<Share[]> {
  const statistics = `statistics { ${breakdowns[by]} }`;
  const query = city === undefined ? statistics : `city(by: { slug: "${city}" }) { ${statistics} }`;
  const data = await ask<{ statistics?: Shares; city?: { statistics: Shares } }>(server, `{ ${query} }`);
  const shares = Object.values(data.statistics ?? data.city?.statistics ?? {})[0] ?? [];
  return shares.map(({ theme, ...share }) => ({ ...share, ...theme }));
}

type Shares = Record<string, (Share & { theme?: { code: string; label: string } })[]>;

describe.each(['theme', 'objective', 'status'] as const)('by %s', (by) => {
  it.each([undefined, 'marseille'])('the figures are the API’s, for city %s', async (city) => {
    const query = `?by=${by}${city === undefined ? '' : `&city=${city}`}`;
    const expected = await apiShares(by, city);
    const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
    const { rows } = await getJson(query);
    const named = rows.map(({ code, label, count, share, percent }) => ({
      code,
      label,
      count,
      share,
      percent,
    }));
    expect(named.sort(byCode)).toEqual(expected.toSorted(byCode));
    const lines = await getCsv(query);
    const numbers = lines.map(({ code = '', label = '', count, share, percent }) => ({
      code,
      label,
      count: Number(count),
      share: Number(share),
      percent: Number(percent),
    }));
    expect(numbers.sort(byCode)).toEqual(expected.toSorted(byCode));
  });
});

describe('where figures come from', () => {
  test('is on the data and on every line of the table', async () => {
    const { edition } = await ask<{
      edition: { provenance: string; notice: string; source: { name: string; licence: string } };
    }>(server, '{ edition(code: "2013") { provenance notice source { name licence } } }');
    const data = await getJson('?edition=2013');
    expect(data).toMatchObject({
      notice: edition.notice,
      edition: { code: '2013', provenance: 'RECONSTRUCTED' },
      source: { name: edition.source.name },
      licence: edition.source.licence,
    });
    expect(data.asOf?.slice(0, 10)).toBe('2013-06-19');
    expect(data.alternativeText).toContain(edition.notice);
    for (const line of await getCsv('?edition=2013')) {
      expect(line).toMatchObject({
        edition: '2013',
        provenance: 'RECONSTRUCTED',
        source: edition.source.name,
        licence: edition.source.licence,
        notice: edition.notice,
      });
    }
  });

  test('is said of each published figure', async () => {
    const { edition } = await ask<{
      edition: { publishedFigures: { label: string; value: number; source: { name: string } }[] };
    }>(server, '{ edition(code: "2014") { publishedFigures { label value source { name } } } }');
    const lines = await getCsv('?edition=2014');
    expect(lines.map(({ label, value, figure_source }) => [label, Number(value), figure_source])).toEqual(
      edition.publishedFigures.map(({ label, value, source }) => [label, value, source.name]),
    );
  });
});

test('a comparison has both sides and the gap', async () => {
  const [mine, all] = await Promise.all([apiShares('theme', 'lorient'), apiShares('theme')]);
  const { rows } = await getJson('?city=lorient&compare=panel');
  for (const { code, percent, compared, gap } of rows) {
    const [here, there] = [mine, all].map((shares) => shares.find((share) => share.code === code));
    expect([percent, compared?.percent]).toEqual([here?.percent, there?.percent]);
    expect(gap).toBe((here?.percent ?? 0) - (there?.percent ?? 0));
  }
});

test('an evolution and a ranking are tables too', async () => {
  const evolution = await getCsv('?view=evolution');
  expect(new Set(evolution.map(({ edition }) => edition))).toEqual(new Set(['2013', '2014', '2015']));
  const ranking = await getCsv('?view=ranking&theme=energy&limit=5');
  expect(ranking.map(({ rank }) => Number(rank))[0]).toBe(1);
  expect(ranking.length).toBe(5);
});

test('the other forms of a slice are named, and answer', async () => {
  const { forms } = await getJson('?city=lorient&by=objective&lang=en');
  expect(Object.keys(forms)).toEqual(['svg', 'png', 'csv', 'json', 'embed']);
  for (const address of Object.values(forms)) {
    expect(address).toMatch(/\?city=lorient&by=objective&lang=en$/);
    const { status } = await send(server, address.replace(server.url, ''), { method: 'HEAD' });
    expect([address, status]).toEqual([address, 200]);
  }
});

test('files have a name, a byte order mark on request, and are kept until the figures change', async () => {
  const { headers, body } = await send(server, '/chart.csv?city=lorient&bom=true');
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="barometre-2013-lorient-theme.csv"',
    'access-control-allow-origin': '*',
  });
  expect(body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(headers['link']).toContain('rel="license"');
  for (const path of ['/chart.csv', '/chart.json']) {
    const { etag } = (await send(server, path)).headers;
    expect((await send(server, path, { headers: { 'If-None-Match': String(etag) } })).status).toBe(304);
  }
});

describe('what can’t be answered', () => {
  it.each([
    ['?city=nulle-part', 404, 'NOT_FOUND', 'city'],
    ['?vile=x', 400, 'BAD_USER_INPUT', 'vile'],
    ['?by=couleur', 400, 'BAD_USER_INPUT', 'by'],
    ['?edition=1999', 400, 'BAD_USER_INPUT', 'edition'],
    ['?width=600', 400, 'BAD_USER_INPUT', 'width'],
  ])('%s: %i with the code and the parameter', async (query, status, code, argument) => {
    for (const path of ['/chart.csv', '/chart.json']) {
      const answer = await send(server, path + query);
      expect(answer.status).toBe(status);
      const { errors } = JSON.parse(answer.body.toString()) as { errors: { extensions: object }[] };
      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code, argument }]);
    }
  });
});
