import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { startServer, type TestServer } from '../server.ts';
import { axeViolations, openPage, overflow } from './open-page.ts';
import { allOf, readPage, textOf } from './read-page.ts';

let browser: Browser;
let silent: TestServer;
let told: TestServer;
beforeAll(async () => {
  [browser, silent, told] = await Promise.all([
    openChromium(),
    startServer(),
    startServer({
      operator: { name: 'Ville de <Xanadu>', contact: 'acces@xanadu.example', host: 'Hébergeur, 1 rue Y' },
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([silent.close(), told.close()]);
});

const pages = ['/integrer', '/accessibilite', '/mentions-legales', '/palmares'];

describe.each(pages)('%s', (path) => {
  test.each([
    ['', 'light', 320],
    ['?lang=en', 'dark', 1_200],
  ] as const)(
    '%s in %s at %i px is accessible, needs no scrolling sideways and no third party',
    async (query, colorScheme, width) => {
      const { page, complaints, close } = await openPage(browser, silent.url + path + query, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await page.locator('h1').count()).toBe(1);
      expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
      await close();
    },
  );
});

test('every page states its accessibility, and leads to the statement and the legal notice', async () => {
  for (const path of ['/', '/projects', '/cities/lorient', '/admin']) {
    const { html } = await readPage(silent, path);
    expect(html).toContain('<a href="/accessibilite">Accessibilité\u00a0: non conforme</a>');
    expect(html).toContain('<a href="/mentions-legales">');
  }
});

test('the accessibility statement claims no audit, and tells whom to write to', async () => {
  const text = textOf((await readPage(told, '/accessibilite')).html);
  for (const part of [
    'non conforme',
    'auto-évaluation',
    'Aucun audit de conformité n’a été réalisé',
    'Défenseur des droits',
    'Ville de <Xanadu> s’engage',
    'acces@xanadu.example',
    '24 novembre 2026',
  ]) {
    expect(text).toContain(part);
  }
  expect(textOf((await readPage(silent, '/accessibilite?lang=en')).html)).toContain(
    'the operator of this installation has not given a contact yet',
  );
});

test('the pages that the statement names are there', async () => {
  const { html } = await readPage(silent, '/accessibilite');
  const [list = ''] = html.match(/<h3>Pages vérifiées<\/h3>.*?<\/ul>/s) ?? [];
  const named = allOf(list, /href="([^"]*)"/g);
  expect(named.length).toBeGreaterThan(5);
  for (const path of named) expect([path, (await readPage(silent, path)).status]).toEqual([path, 200]);
});

test('the legal notice names who runs the installation, or says that it is not told', async () => {
  const text = textOf((await readPage(told, '/mentions-legales')).html);
  for (const part of ['Éditeur : Ville de <Xanadu>', 'Hébergeur : Hébergeur, 1 rue Y', 'Ni cookie']) {
    expect(text).toContain(part);
  }
  expect(textOf((await readPage(silent, '/mentions-legales')).html)).toContain(
    'Éditeur : non indiqué par l’exploitant',
  );
});

test('the guide’s codes and links are those of this server', async () => {
  for (const lang of ['fr', 'en']) {
    const { html } = await readPage(silent, `/integrer?lang=${lang}`);
    const text = textOf(html);
    for (const part of [
      `<script type="module" src="${silent.url}/widget/v1/city-barometer${lang === 'en' ? '.en' : ''}.js"></script>`,
      `script-src ${silent.url}`,
      'WordPress',
      'Drupal',
      'TYPO3',
      'SPIP',
    ]) {
      expect(text).toContain(part);
    }
    for (const link of new Set(allOf(html, /<a href="(\/[^"#]*)/g))) {
      // A program that asks GraphQL nothing is refused; a browser is shown GraphiQL.
      const headers = { accept: 'text/html' };
      expect([link, (await fetch(silent.url + link, { headers })).status]).toEqual([link, 200]);
    }
  }
});
