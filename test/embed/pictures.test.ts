import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ask } from '../ask.ts';
import { send } from '../http/send.ts';
import { startServer, type TestServer } from '../server.ts';
import { getPng, getSvg, parseSvg, squeeze } from './picture.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Edition {
  edition: {
    title: string;
    notice: string | null;
    source: { name: string; licence: string | null };
    publishedFigures: { label: string; value: number; source: { name: string } }[];
    statistics: {
      themes: { count: number; percent: number; theme: { label: string } }[];
      objectives: { count: number; percent: number; label: string }[];
      statuses: { count: number; percent: number; label: string }[];
      maturity: { axes: { label: string; score: number | null }[] };
    } | null;
  };
}

const figuresOf = (edition: string, locale: 'FR' | 'EN') =>
  ask<Edition>(
    server,
    `query($edition: String, $locale: Locale!) { edition(code: $edition) { title(locale: $locale) notice(locale: $locale)
      source { name licence } publishedFigures { label(locale: $locale) value source { name } }
      statistics { themes { count percent theme { label(locale: $locale) } } objectives { count percent label(locale: $locale) }
        statuses { count percent label(locale: $locale) } maturity { axes { label(locale: $locale) score } } } } }`,
    { edition, locale },
  );

describe('a picture of the current edition', () => {
  test.each(['fr', 'en'] as const)('tells in %s everything that the API does, notice first', async (lang) => {
    const { edition } = await figuresOf('2013', lang === 'fr' ? 'FR' : 'EN');
    const { status, headers, said, lines, elements, alt } = await getSvg(server, `?lang=${lang}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-language': lang,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers).not.toHaveProperty('set-cookie');
    for (const { count, percent, theme } of edition.statistics?.themes ?? []) {
      expect(said).toContain(squeeze(theme.label));
      expect(lines.map(squeeze)).toEqual(expect.arrayContaining([`${percent}%`, String(count)]));
    }
    const { notice, source } = edition;
    for (const text of [notice, source.name, source.licence]) expect(said).toContain(squeeze(text ?? ''));
    expect(said).toContain(lang === 'fr' ? '19juin2013' : '19June2013');
    expect(said).toContain(lang === 'fr' ? '1128projets,24villes' : '1,128projects,24cities');
    const [heading = ''] = lines;
    expect(said.indexOf(squeeze(notice ?? '?'))).toBe(squeeze(heading).length);

    const [root, title, description] = elements;
    expect(root?.attributes).toMatchObject({
      role: 'img',
      lang,
      width: '600',
      height: '420',
      'aria-labelledby': 'chart-title chart-desc',
    });
    expect(title).toMatchObject({ name: 'title', attributes: { id: 'chart-title' }, text: heading });
    expect(description?.name).toBe('desc');
    for (const { percent, theme } of edition.statistics?.themes ?? []) {
      expect(squeeze(description?.text ?? '')).toMatch(
        new RegExp(`${squeeze(theme.label)}:\\d+,${percent}%`),
      );
    }
    expect(alt).toContain(heading);
    expect(alt).toContain(notice);
    expect(alt).toContain(source.name);
  });

  test.each(['objective', 'status', 'maturity'] as const)('by %s has every line and figure', async (by) => {
    const { edition } = await figuresOf('2013', 'FR');
    const { lines, said } = await getSvg(server, `?by=${by}`);
    const printed = lines.map(squeeze);
    const { objectives = [], statuses = [], maturity } = edition.statistics ?? {};
    const shares = by === 'objective' ? objectives : by === 'status' ? statuses : [];
    for (const { label, count, percent } of shares) {
      expect(said).toContain(squeeze(label));
      expect(printed).toEqual(expect.arrayContaining([`${percent}%`, String(count)]));
    }
    for (const { label, score } of by === 'maturity' ? (maturity?.axes ?? []) : []) {
      expect(said).toContain(squeeze(label));
      expect(printed).toContain(String(Math.round(score ?? -1)));
    }
  });

  test('draws bars as long as the exact shares', async () => {
    const { edition } = await figuresOf('2013', 'FR');
    const { elements } = await getSvg(server, '?width=1200&height=630');
    const bars = elements
      .filter(({ name, attributes }) => name === 'rect' && /accent|soft/.test(attributes['class'] ?? ''))
      .map(({ attributes }) => Number(attributes['width']))
      .slice(-9);
    const counts = edition.statistics?.themes.map(({ count }) => count).sort((a, b) => b - a) ?? [];
    for (const [index, count] of counts.entries()) {
      expect((bars[index] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(count / (counts[0] ?? 1), 3);
    }
  });

  test('adds up what is beyond a limit, and takes a heading as it is', async () => {
    const { lines } = await getSvg(
      server,
      `?limit=3&heading=${encodeURIComponent('Chez "nous" & <ailleurs>')}`,
    );
    expect(lines[0]).toBe('Chez "nous" & <ailleurs>');
    const percents = lines.flatMap((line) => (/^\d+\u202f%$/.test(line) ? [Number.parseInt(line, 10)] : []));
    expect(percents).toEqual([16, 15, 15, 54]);
  });
});

test('published figures alone come with the source of each', async () => {
  const { edition } = await figuresOf('2014', 'FR');
  const { said, lines } = await getSvg(server, '?edition=2014');
  expect(edition.publishedFigures.length).toBeGreaterThan(3);
  for (const { label, value, source } of edition.publishedFigures) {
    expect(said).toContain(squeeze(label));
    expect(said).toContain(squeeze(source.name));
    expect(lines.some((line) => squeeze(line).startsWith(String(value)))).toBe(true);
  }
});

test('an evolution has every edition, draws no line across a break, and says why', async () => {
  const { said, elements } = await getSvg(server, '?view=evolution');
  for (const year of ['2013', '2014', '2015']) expect(said).toContain(year);
  expect(said).toContain('Rupturedesérieentre2013et2014');
  expect(said).toContain('Rupturedesérieentre2014et2015');
  expect(elements.filter(({ name }) => name === 'circle').length).toBeGreaterThan(9);
  const lines = elements.filter(({ name }) => name === 'line');
  expect(lines.map(({ attributes }) => [attributes['class'], 'stroke-dasharray' in attributes])).toEqual([
    ['rim-muted', true],
    ['rim-muted', true],
  ]);
});

test('a ranking has the first cities with rank and share, the chosen one wherever it is', async () => {
  const { ranking } = await ask<{
    ranking: { entries: { rank: number; percent: number; city: { name: string } }[]; city: { rank: number } };
  }>(
    server,
    '{ ranking(theme: "energy", first: 5, city: { slug: "nanterre" }) { entries { rank percent city { name } } city { rank } } }',
  );
  const { lines, said } = await getSvg(server, '?view=ranking&theme=energy&limit=5&city=nanterre');
  for (const { percent, city } of ranking.entries) {
    expect(said).toContain(squeeze(city.name));
    expect(lines.map(squeeze)).toContain(`${percent}%`);
  }
  expect(lines).toContain('Nanterre');
  expect(said).toMatch(new RegExp(`Nanterre:rang${ranking.city.rank}`));
});

describe('a city’s picture', () => {
  test('compared with all the cities has both figures, their gap and the legend', async () => {
    const { said, elements } = await getSvg(server, '?city=marseille&compare=panel');
    const data = await ask<{
      city: { statistics: { themes: { percent: number; count: number; theme: { label: string } }[] } };
    }>(
      server,
      '{ city(by: { slug: "marseille" }) { statistics { themes { percent count theme { label } } } } }',
    );
    for (const { theme, percent, count } of data.city.statistics.themes) {
      expect(said).toContain(squeeze(theme.label));
      expect(said).toContain(`${percent}%`);
      expect(said).toContain(`(${count})`);
    }
    expect(said).toContain('Ensembledesvilles');
    const marks = elements.filter(({ attributes }) => attributes['class'] === 'text rim-paper');
    expect(marks).toHaveLength(data.city.statistics.themes.length);
  });

  test('is found by a former code, and by an INSEE code', async () => {
    expect((await getSvg(server, '?city=245900410')).lines[0]).toContain('Lille Métropole');
    expect((await getSvg(server, '?city=13055')).lines[0]).toContain('Marseille');
  });
});

describe('the size', () => {
  it.each([
    ['?width=1200&height=630', 1200, 630],
    ['?width=320&height=240', 320, 240],
    ['?width=1080&height=1080&look=dark', 1080, 1080],
    ['?height=500', 600, 500],
    ['', 600, 420],
  ])('of %j is %i × %i, as SVG and as PNG', async (query, width, height) => {
    const svg = await getSvg(server, query);
    const png = await getPng(server, query);
    expect([png.status, png.width, png.height]).toEqual([200, width, height]);
    expect(svg.elements[0]?.attributes).toMatchObject({ viewBox: `0 0 ${width} ${height}` });
  });

  test('is as high as the text needs where only a width is given', async () => {
    const [narrow, wide] = await Promise.all([getPng(server, '?width=320'), getPng(server, '?width=640')]);
    expect(narrow.width).toBe(320);
    expect(narrow.height).toBeGreaterThan(wide.height);
  });
});

describe('the look', () => {
  test.each([
    ['light', '#ffffff', '#16213d', '#2b4fd0'],
    ['dark', '#12182b', '#e9edf9', '#9db5ff'],
  ])('%s has its own paper, text and bars, and letters there are', async (look, paper, text, accent) => {
    const { colours } = await getPng(server, `?look=${look}`);
    const [[most] = ['']] = [...colours].sort(([, a], [, b]) => b - a);
    expect(most).toBe(paper);
    expect(colours.get(accent)).toBeGreaterThan(1_000);
    expect(colours.get(text)).toBeGreaterThan(300);
  });

  test('auto follows whoever looks, by a style that the picture’s own policy allows', async () => {
    const { elements, headers, source } = await getSvg(server, '?look=auto');
    const style = elements.find(({ name }) => name === 'style');
    expect(style?.text).toContain('prefers-color-scheme:dark');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'$/);
    expect(source).not.toMatch(/href|url\(|<script|<image|style=/);
  });
});

describe('what can’t be drawn', () => {
  it.each([
    ['?city=nulle-part', 404, 'nulle-part'],
    ['?city=nulle-part&lang=en', 404, 'Nocitymatches'],
    ['?vile=marseille', 400, 'vile'],
    ['?by=couleur', 400, 'theme,objective,status,maturity'],
    ['?view=camembert', 400, 'bars,evolution,ranking'],
    ['?limit=0', 400, '1à99'],
    ['?limit=trois', 400, 'trois'],
    ['?lang=de', 400, 'fr,en'],
    ['?look=rose', 400, 'light,dark'],
    ['?width=100', 400, '240à2400'],
    ['?height=99999', 400, '200à2400'],
    ['?width=1e3', 400, '1e3'],
    ['?edition=1999', 400, '1999'],
    ['?view=ranking&theme=sport', 400, 'sport'],
    ['?city=marseille&city=lorient', 400, '2fois'],
    ['?heading=%00', 400, 'heading'],
    [`?heading=${'x'.repeat(201)}`, 400, '201'],
    ['?endpoint=https://ailleurs.example', 400, 'endpoint'],
    ['?drawing=9999', 404, 'drawing=1'],
  ])('%s: %i, and a picture that says why', async (query, status, words) => {
    const svg = await getSvg(server, query);
    expect(svg.status).toBe(status);
    expect(svg.said).toContain(words);
    expect(squeeze(svg.alt)).toContain(words);
    const png = await getPng(server, query);
    expect([png.status, png.width, png.height]).toEqual([status, 600, 420]);
  });

  test('is said in the size, look and language that were asked for', async () => {
    const { elements, status } = await getSvg(server, '?city=x&width=320&height=240&look=dark&lang=en');
    expect(status).toBe(404);
    expect(elements[0]?.attributes).toMatchObject({ width: '320', height: '240', lang: 'en' });
    expect(elements.some(({ attributes }) => attributes['fill'] === '#12182b')).toBe(true);
  });

  test('is not what newsletters and networks add to an address', async () => {
    const plain = await getSvg(server, '?city=lorient');
    const tracked = await getSvg(server, '?city=lorient&utm_source=lettre&fbclid=x');
    expect([tracked.status, tracked.source]).toEqual([200, plain.source]);
  });

  test('hostile text stays text', async () => {
    const hostile = encodeURIComponent(']]></text><script>alert(1)</script><text a="&');
    const { status, body } = await send(server, `/chart.svg?city=${hostile}`);
    expect(status).toBe(404);
    expect(parseSvg(body.toString()).map(({ name }) => name)).not.toContain('script');
  });
});

describe('caching', () => {
  it.each(['svg', 'png'])('of the %s: a copy is still good until the figures change', async (format) => {
    const path = `/chart.${format}?city=lorient`;
    const first = await send(server, path);
    expect(first.headers['cache-control']).toBe('public, max-age=300, stale-while-revalidate=3600');
    expect(first.headers.etag).toMatch(/^"[\w-]+"$/);
    const known = { 'If-None-Match': String(first.headers.etag) };
    const again = await send(server, path, { headers: known });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await send(server, path, { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(first.body.length),
    ]);

    const { client } = server.database;
    const project = await client.project.findFirstOrThrow({
      where: { participation: { city: { slug: 'lorient' } }, edition: { code: '2013' } },
      orderBy: { id: 'asc' },
    });
    const theme = await client.theme.findFirstOrThrow({
      where: { editionId: project.editionId, id: { not: project.themeId } },
    });
    await client.project.update({ where: { id: project.id }, data: { themeId: theme.id } });
    const changed = await send(server, path, { headers: known });
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(first.headers.etag);
    await client.project.update({ where: { id: project.id }, data: { themeId: project.themeId } });
    expect((await send(server, path, { headers: known })).status).toBe(304);
  });

  test('errors are kept for a minute at most', async () => {
    expect((await send(server, '/chart.png?city=nulle-part')).headers['cache-control']).toBe(
      'public, max-age=60',
    );
  });

  test('an answer says where the same slice is in other forms', async () => {
    const { headers } = await send(server, '/chart.svg?city=lorient&lang=fr&width=600&height=420&by=theme');
    expect(headers['link']?.toString().split(', ')).toEqual([
      '</chart.svg?city=lorient>; rel="canonical"',
      '</chart.png?city=lorient>; rel="alternate"; type="image/png"',
      '</chart.csv?city=lorient>; rel="alternate"; type="text/csv"',
      '</chart.json?city=lorient>; rel="alternate"; type="application/json"',
      '</embed?city=lorient>; rel="alternate"; type="text/html"',
    ]);
  });
});

test('a flood of sizes is answered, or told to wait: the service goes on', async () => {
  const sizes = Array.from({ length: 48 }, (_, index) => `?width=${900 + index}&height=600`);
  const flood = sizes.map((query) => send(server, `/chart.png${query}`));
  const health = await send(server, '/health');
  expect(health.status).toBe(200);
  const answers = await Promise.all(flood);
  for (const { status, headers } of answers) {
    expect([200, 503]).toContain(status);
    if (status === 503) expect(headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
  }
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  expect((await getPng(server, '')).status).toBe(200);
});
