import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { change } from '../editorial/attempts.ts';
import { type Desk, openDesk } from '../editorial/desk.ts';
import { globalId } from '../editorial/drafts.ts';
import { send } from '../http/send.ts';
import { getSvg, squeeze } from './picture.ts';

const erratum = { reasonFr: 'Un projet était compté deux fois.', reasonEn: 'A project was counted twice.' };

const forms = ['/chart.svg', '/chart.png', '/chart.csv', '/chart.json', '/embed'] as const;
const breakdowns = ['theme', 'objective', 'status', 'maturity'] as const;
const archived = 'edition=2013&revision=1';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

let desk: Desk;
/** What the archived addresses answered before anything was corrected. */
const before = new Map<string, Buffer>();

const addresses = [
  ...forms.map((path) => `${path}?${archived}`),
  ...breakdowns.map((by) => `/chart.svg?${archived}&by=${by}&lang=en`),
  '/chart.svg?edition=2014&revision=1',
];

beforeAll(async () => {
  desk = await openDesk();
  for (const address of addresses) before.set(address, (await send(desk, address)).body);

  const reference = `edition_id = (SELECT id FROM edition WHERE code = '2013')
    AND id = (SELECT min(p.id) FROM project p JOIN theme t ON t.id = p.theme_id WHERE t.code = 'leisure' AND p.edition_id = t.edition_id
      AND t.edition_id = (SELECT id FROM edition WHERE code = '2013'))`;
  const id = await globalId(desk.database, 'Project', 'project', reference);
  await change(desk, 'editor', 'deleteProject', { id, expectedVersion: 1, erratum });
  const { edition } = await desk.get<{ edition: { version: number } }>(
    'editor',
    '{ edition(code: "2013") { version } }',
  );
  await change(desk, 'editor', 'updateEdition', {
    code: '2013',
    expectedVersion: edition.version,
    titleFr: 'Baromètre renommé',
    titleEn: 'Barometer renamed',
    noticeFr: 'Une autre mise en garde.',
    erratum,
  });
});
afterAll(() => desk.close());

describe('after two corrections', () => {
  it.each(addresses)('%s answers what it always has, to the last byte', async (address) => {
    const { status, body, headers } = await send(desk, address);
    expect(status).toBe(200);
    expect(body.equals(before.get(address) ?? Buffer.of())).toBe(true);
    expect(headers['cache-control']).toBe('public, max-age=604800, immutable');
  });

  test('the address without a revision has the corrected figures and words', async () => {
    const { said } = await getSvg(desk, '?edition=2013');
    expect(said).toContain('1127projets');
    expect(said).toContain('Baromètrerenommé');
    expect(said).toContain('Uneautremiseengarde.');
  });

  test('each correction has an address of its own', async () => {
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map((revision) => getSvg(desk, `?edition=2013&revision=${revision}`)),
    );
    expect(first?.said).toContain('1128projets');
    expect(first?.said).toContain('révision1');
    expect(first?.said).not.toContain('renommé');
    expect(second?.said).toContain('1127projets');
    expect(second?.said).not.toContain('renommé');
    expect(third?.said).toContain('1127projets');
    expect(third?.said).toContain('renommé,révision3');
  });

  test('a day stands for the revision that stood when it ended', async () => {
    const yesterday = await send(desk, `/chart.svg?edition=2013&date=${day(-1)}`);
    expect(yesterday.body.equals(before.get(`/chart.svg?${archived}`) ?? Buffer.of())).toBe(true);
    expect(yesterday.headers['cache-control']).toContain('immutable');
    // More may be corrected before today is over.
    const today = await send(desk, `/chart.svg?edition=2013&date=${day(0)}`);
    expect(today.body.toString()).toContain('révision 3');
    expect(today.headers['cache-control']).not.toContain('immutable');
  });

  test('the picture names the version of its drawing, and its address can demand it', async () => {
    const { elements, headers } = await getSvg(desk, `?${archived}`);
    expect(elements[0]?.attributes).toMatchObject({ 'data-drawing': '1' });
    expect(headers).toMatchObject({ 'x-drawing-version': '1' });
    expect(String(headers['link'])).toContain(`</chart.svg?${archived}&drawing=1>; rel="canonical"`);
    expect((await getSvg(desk, `?${archived}&drawing=1`)).status).toBe(200);
    expect((await getSvg(desk, `?${archived}&drawing=2`)).status).toBe(404);
  });

  test('the data says which revision it is', async () => {
    const { body } = await send(desk, `/chart.json?${archived}`);
    expect(JSON.parse(body.toString())).toMatchObject({
      revision: 1,
      notice: expect.stringContaining('reconstituées'),
    });
  });

  test('the frame of old figures runs no script that would show new ones', async () => {
    const page = (await send(desk, `/embed?${archived}`)).body.toString();
    expect(page).not.toContain('city-barometer.js');
    expect(squeeze(page)).toContain('révision1');
  });
});

describe('what was never said', () => {
  it.each([
    ['edition=2013&revision=9', 404, '9'],
    ['edition=2013&revision=0', 400, 'revision'],
    ['revision=1', 400, 'edition=2013'],
    ['edition=1999&revision=1', 400, '1999'],
    ['edition=2013&revision=1&city=marseille', 400, 'city'],
    ['edition=2013&revision=1&view=ranking', 400, 'view'],
    ['edition=2013&revision=1&date=2026-01-01', 400, 'date'],
    ['edition=2013&date=2026-02-30', 400, '2026-02-30'],
    [`edition=2013&date=${day(2)}`, 400, 'jouràvenir'],
  ])('%s: %i, and why', async (query, status, words) => {
    const { status: answered, said } = await getSvg(desk, `?${query}`);
    expect([answered, said.includes(words)]).toEqual([status, true]);
  });
});
