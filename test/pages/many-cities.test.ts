import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { startServer, type TestServer } from '../server.ts';
import { chartLoaded, openPage } from './open-page.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([
    openChromium(),
    // What the pages ask must be answered where nothing else is.
    startServer({ limits: { trustedDocumentsOnly: true } }),
  ]);
  await server.database.sql.script(`
    insert into city (slug, name, kind)
      select 'ville-fictive-' || n, 'Ville-Fictive ' || n, 'COMMUNE' from generate_series(1, 400) n;
    insert into participation (edition_id, city_id)
      select e.id, c.id from edition e, city c where e.code = '2013' and c.slug like 'ville-fictive-%';
  `);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('an edition of more cities than one looks through lets one type a name, and suggests', async () => {
  const { page, complaints, close } = await openPage(browser, server.url);
  await chartLoaded(page);
  const city = page.getByLabel('Ville', { exact: true });
  await city.fill('fictive 39');
  const suggested = page.locator('#cities option');
  await suggested.nth(9).waitFor({ state: 'attached' });
  expect(await suggested.first().getAttribute('value')).toBe('ville-fictive-139');

  await city.fill('lorient');
  await city.press('Tab');
  await page.locator('city-barometer [part="heading"]', { hasText: 'Lorient' }).waitFor();
  expect(page.url()).toBe(`${server.url}/?city=lorient`);
  expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
  await close();
});

test('typing works without JavaScript too', async () => {
  const { page, close } = await openPage(browser, server.url, { javaScriptEnabled: false });
  await page.getByLabel('Ville', { exact: true }).fill('56121');
  await page.getByRole('button', { name: 'Afficher' }).click();
  await page.locator('city-barometer [part="heading"]', { hasText: 'Lorient' }).waitFor();
  await close();
});

test('the inventory suggests cities too, and takes the names as they are typed', async () => {
  const { page, complaints, close } = await openPage(browser, `${server.url}/projects`);
  const city = page.getByLabel('Ville', { exact: true });
  await city.fill('fictive 39');
  await page.locator('#cities option').nth(9).waitFor({ state: 'attached' });
  await city.fill('Ville Fictive 139');
  await city.press('Enter');
  await page.getByRole('group', { name: 'Villes choisies' }).getByLabel('Ville-Fictive 139').waitFor();
  expect(page.url()).toBe(`${server.url}/projects?cities=ville-fictive-139`);
  expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
  await close();
});

test('the list of cities goes on page by page', async () => {
  const { page, close } = await openPage(browser, `${server.url}/cities?search=fictive`);
  const names = page.locator('tbody th a');
  expect(await names.count()).toBe(50);
  const first = await names.first().innerText();
  await page.getByRole('link', { name: 'Page suivante' }).click();
  await page.getByRole('link', { name: 'Page précédente' }).click();
  await page.getByRole('link', { name: 'Page suivante' }).waitFor();
  expect(await names.first().innerText()).toBe(first);
  await close();
});

test('each sitemap holds no more cities than it costs little to list, and together they hold all', async () => {
  await server.database.sql.script(`
    insert into city (slug, name, kind)
      select 'ville-inventee-' || n, 'Ville-Inventée ' || n, 'COMMUNE' from generate_series(1, 5000) n;
    insert into participation (edition_id, city_id)
      select e.id, c.id from edition e, city c where e.code = '2013' and c.slug like 'ville-inventee-%';
  `);
  const read = async (path: string) => (await fetch(server.url + path)).text();
  expect(await read('/sitemap.xml')).toContain('/sitemap-cities-2.xml');
  const parts = await Promise.all([1, 2].map((part) => read(`/sitemap-cities-${part}.xml`)));
  const listed = parts.map((part) => part.match(/<loc>/g)?.length ?? 0);
  // Each city in both languages: the 12 that were disclosed, 400 and 5,000 made-up ones.
  expect(listed).toEqual([10_000, 824]);
  expect(Buffer.byteLength(parts[0] ?? '')).toBeLessThan(5_000_000);
});
