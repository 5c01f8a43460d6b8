import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { KINDS } from '../database/databases.ts';
import { startServer, type TestServer } from '../server.ts';
import { axeViolations, chartLoaded, elementScripts, layoutShift, openPage, overflow } from './open-page.ts';

const published = [16, 15, 15, 12, 11, 9, 8, 7, 7];

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The percentages that a table prints, in order. */
const percentsIn = (text: string): number[] =>
  [...text.matchAll(/(\d+)\s*%/gu)].map(([, digits]) => Number(digits));

describe.each(KINDS)('the start page on the %s database', (kind) => {
  let own: TestServer;
  beforeAll(async () => {
    own = await startServer({ kind });
  });
  afterAll(() => own.close());

  test('shows the published percentages, with notice and source', async () => {
    const { page, complaints, close } = await openPage(browser, own.url);
    await chartLoaded(page);
    const chart = page.locator('city-barometer');
    const rows = await chart.locator('[part="row"]').allInnerTexts();
    expect(rows.flatMap(percentsIn)).toEqual(published);
    await expect(chart.locator('[part="notice"]').innerText()).resolves.toContain('Données reconstituées');
    const footer = await chart.locator('[part="footer"]').innerText();
    for (const part of [
      '1\u202f128',
      '24 villes',
      'Syntec Numérique',
      'Licence Ouverte 2.0',
      '19 juin 2013',
    ]) {
      expect(footer.replaceAll('\u00a0', ' ')).toContain(part);
    }
    expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
    await close();
  });
});

describe('the start page', () => {
  test('tells every figure without JavaScript, and lets one choose', async () => {
    const { page, close } = await openPage(browser, server.url, { javaScriptEnabled: false });
    const table = page.locator('city-barometer table');
    expect(percentsIn(await table.innerText())).toEqual(published);
    await expect(page.locator('city-barometer [part="notice"]').innerText()).resolves.toContain(
      'reconstituées',
    );

    await page.getByLabel('Ville', { exact: true }).selectOption({ label: 'Lorient' });
    await page.getByLabel('Répartition').selectOption({ label: 'par objectif' });
    await page.getByRole('button', { name: 'Afficher' }).click();
    expect(new URL(page.url()).searchParams.get('city')).toBe('lorient');
    await expect(page.locator('city-barometer [part="heading"]').innerText()).resolves.toContain('Lorient');
    await expect(table.innerText()).resolves.toContain('Meilleur service aux habitants');
    await close();
  });

  test('follows each choice at once: the chart, the code to paste and the address', async () => {
    const { page, complaints, close } = await openPage(browser, server.url);
    await chartLoaded(page);
    const compare = page.getByLabel('Comparer à', { exact: true });
    await expect(compare.isDisabled()).resolves.toBe(true);

    await page.getByLabel('Ville', { exact: true }).selectOption({ label: 'Nanterre' });
    await compare.selectOption({ label: 'l’ensemble des villes' });
    const heading = page.locator('city-barometer [part="heading"]', { hasText: 'Nanterre' });
    await heading.waitFor();
    const tag = page.locator('#code-tag', { hasText: 'Nanterre : projets numériques par thème.' });
    await expect(tag.innerText()).resolves.toContain(
      `<script type="module" src="${server.url}/widget/v1/city-barometer.js"></script>\n` +
        '<city-barometer city="nanterre" compare="panel" lang="fr">',
    );
    expect(page.url()).toBe(`${server.url}/?city=nanterre&compare=panel`);

    await page.reload();
    await heading.waitFor();
    await expect(compare.inputValue()).resolves.toBe('panel');
    expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
    await close();
  });

  test.each(['bars', 'evolution', 'ranking'])(
    'the rows of %s stay links when the number of them changes',
    async (view) => {
      const { page, close } = await openPage(browser, `${server.url}/?view=${view}`);
      await chartLoaded(page);
      await page.locator('#chooser.live').waitFor();
      const links = page.locator('city-barometer tbody a');
      await expect.poll(() => links.count()).toBeGreaterThan(5);
      const limit = page.locator('#limit');
      for (const lines of [3, 5]) {
        await limit.fill(`${lines}`);
        await limit.press('Tab');
        await expect.poll(() => links.count()).toBe(lines);
      }
      await close();
    },
  );

  test('is in English for who asks for it, and leads back', async () => {
    const { page, close } = await openPage(browser, server.url);
    await page.getByRole('link', { name: 'English' }).click();
    await chartLoaded(page);
    await page.waitForURL(/lang=en/);
    expect(await elementScripts(page)).toEqual(['city-barometer.en.js']);
    await expect(page.locator('html').getAttribute('lang')).resolves.toBe('en');
    await expect(page.getByRole('heading', { level: 1 }).innerText()).resolves.toContain('What do cities do');
    await expect(page.locator('city-barometer [part="notice"]').innerText()).resolves.toContain(
      'Reconstructed data',
    );
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page.locator('html').getAttribute('lang')).resolves.toBe('fr');
    await close();
  });

  test('says that a city in its address does not exist', async () => {
    const { page, close } = await openPage(browser, `${server.url}/?city=atlantis`);
    await page.locator('city-barometer', { hasText: 'atlantis' }).waitFor();
    await close();
  });

  test('lets no address put anything into it', async () => {
    const hostile = '"><img src=x onerror=alert(1)></code><script>alert(1)</script>';
    const query = new URLSearchParams({ city: hostile, edition: hostile, by: hostile, lang: hostile });
    const html = await (await fetch(`${server.url}/?${query}`)).text();
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('<script>alert');
    const { page, complaints, close } = await openPage(browser, `${server.url}/?${query}`);
    await page.locator('#chooser.live').waitFor();
    expect(complaints.violations).toEqual([]);
    await close();
  });

  test('moves nothing when its script takes the chart over', async () => {
    for (const width of [320, 1_200]) {
      const { page, close } = await openPage(browser, server.url, { viewport: { width, height: 900 } });
      await chartLoaded(page);
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
      expect(await layoutShift(page)).toBeLessThan(0.01);
      await close();
    }
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test.each([320, 1_200])('at %i px is accessible and needs no scrolling sideways', async (width) => {
      const { page, close } = await openPage(browser, `${server.url}/?city=lorient&compare=panel`, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await chartLoaded(page);
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await close();
    });
  });

  test('keeps everything in reach with text at 200 %', async () => {
    const { page, close } = await openPage(browser, server.url, { viewport: { width: 640, height: 900 } });
    await chartLoaded(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(page)).toBe(0);
    await close();
  });

  test('can be used with the keyboard alone', async () => {
    const { page, close } = await openPage(browser, server.url);
    await chartLoaded(page);
    await page.keyboard.press('Tab');
    await expect(page.evaluate(() => document.activeElement?.className)).resolves.toBe('skip');
    await page.keyboard.press('Enter');
    for (const name of ['city', 'view', 'by', 'edition', 'limit']) {
      await page.keyboard.press('Tab');
      await expect(page.evaluate(() => document.activeElement?.getAttribute('name'))).resolves.toBe(name);
    }
    await close();
  });
});
