import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { startServer, type TestServer } from '../server.ts';
import { axeViolations, chartLoaded, openPage, overflow } from './open-page.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const fine = { violations: [], errors: [], foreign: [] };

/** Every state of the pages that looks different. */
const pages = [
  '/projects?cities=lorient&themes=energy&regions=53&search=en',
  '/projects?themes=zz&populationMin=x',
  '/cities',
  '/cities/lorient',
  '/cities/marseile',
];

describe.each(pages)('%s', (path) => {
  test.each([
    ['light', 320],
    ['dark', 1_200],
  ] as const)('in %s at %i px is accessible and needs no scrolling sideways', async (colorScheme, width) => {
    const { page, close } = await openPage(browser, server.url + path, {
      colorScheme,
      viewport: { width, height: 900 },
    });
    if (path === '/cities/lorient') await chartLoaded(page);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await page.locator('h1').count()).toBe(1);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    if (width > 600) expect(await overflow(page)).toBe(0);
    await close();
  });
});

test('the filters work without JavaScript', async () => {
  const { page, close } = await openPage(browser, `${server.url}/projects`, { javaScriptEnabled: false });
  await page.getByLabel('Ville', { exact: true }).fill('Le Havre');
  await page.getByText('Thème principal', { exact: true }).first().click();
  await page.locator('#filter-themes').getByLabel('Énergie').check();
  await page.getByRole('button', { name: 'Appliquer' }).click();
  expect(page.url()).toBe(`${server.url}/projects?cities=le-havre&themes=energy`);
  const chosen = page.getByRole('group', { name: 'Villes choisies' }).getByLabel('Le Havre');
  expect(await chosen.isChecked()).toBe(true);

  await page.getByRole('link', { name: 'Retirer le filtre Thème principal : Énergie' }).click();
  expect(page.url()).toBe(`${server.url}/projects?cities=le-havre`);
  await chosen.uncheck();
  await page.getByRole('button', { name: 'Appliquer' }).click();
  expect(page.url()).toBe(`${server.url}/projects`);
  await close();
});

test('a bar opens the projects that it counts, by keyboard too', async () => {
  const { page, complaints, close } = await openPage(browser, `${server.url}/cities/lorient?lang=en`);
  await chartLoaded(page);
  const bar = page.locator('#themes').getByRole('link', { name: 'Energy' });
  await bar.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/projects?**');
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    themes: 'energy',
    edition: '2013',
    cities: 'lorient',
    lang: 'en',
  });
  expect(complaints).toEqual(fine);
  await close();
});

test('the keyboard reaches content, filters and pages in order', async () => {
  const { page, complaints, close } = await openPage(browser, `${server.url}/projects`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.keyboard.press('Enter');
  for (const id of ['search', 'city', 'edition', 'order']) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(
    await page.locator('#filter-themes').evaluate((element) => (element as HTMLDetailsElement).open),
  ).toBe(true);
  await page.getByRole('link', { name: 'Page suivante' }).press('Enter');
  await page.getByRole('link', { name: 'Page précédente' }).waitFor();
  expect(complaints).toEqual(fine);
  await close();
});
