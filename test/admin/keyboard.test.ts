import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { openPage } from '../pages/open-page.ts';
import { startServer, type TestServer } from '../server.ts';
import { askAs, nothingToComplainOf, tokenFor } from './admin.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What has the focus, as somebody who hears it would be told. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    const label = element?.labels?.[0]?.textContent;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  });

/** Goes to what is called so, forward unless told otherwise; fails where the tab key never comes by. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  throw new Error(`the tab key never comes by ${name}; it is at "${await focused(page)}"`);
}

/** Waits until a step has begun, which is when its heading has the focus. */
const heard = (page: Page, heading: string) =>
  page.waitForFunction((text) => document.activeElement?.textContent?.trim() === text, heading);

test('signs in, imports into a draft and publishes with the keyboard alone', async () => {
  const token = await tokenFor(server);
  const { page, complaints, close } = await openPage(browser, `${server.url}/admin`);
  await tabTo(page, /^Jeton d’accès/);
  await page.keyboard.insertText(token);
  await page.keyboard.press('Enter');
  await heard(page, 'Administration');

  await tabTo(page, /^Créer une édition$/);
  await page.keyboard.press('Enter');
  await heard(page, 'Nouvelle édition');
  for (const [label, text] of [
    [/^Code/, 'clavier-2026'],
    [/^Année/, '2026'],
    [/^Titre en français/, 'Au clavier'],
    [/^Titre en anglais/, 'By keyboard'],
    [/^Source \*$/, 'Le comité'],
  ] as const) {
    await tabTo(page, label);
    await page.keyboard.insertText(text);
  }
  // Backwards, past the source: a date is typed part by part.
  await page.locator('[name=asOf]').focus();
  await page.keyboard.type('01312026');
  await page.keyboard.press('Enter');
  await heard(page, 'Éditions');

  await tabTo(page, /^Importer$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await heard(page, 'Importer un tableur');
  await tabTo(page, /^Édition \*$/);
  await page.keyboard.type('clavier');
  await tabTo(page, /^Fichier à importer/);
  // The browser's own dialog.
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  const text = 'référence;insee;thème;titre\nk-1;56121;Énergie;Un\nk-2;13055;Santé;Deux\n';
  await (await choosing).setFiles({ name: 'clavier.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await tabTo(page, /^Lire le fichier$/);
  await page.keyboard.press('Enter');
  await heard(page, 'Importer un tableur');
  await tabTo(page, /^« référence » devient$/);
  await tabTo(page, /^Contrôler le fichier$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Rapport sur/ }).waitFor();
  await tabTo(page, /^Reprendre ces lignes$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Le fichier est repris' }).waitFor();
  await tabTo(page, /^Publier l’édition clavier-2026$/);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  await tabTo(page, /^Publier$/);
  await page.keyboard.press('Enter');
  await page.locator('.message.done', { hasText: 'est publiée' }).waitFor();

  const { edition } = await askAs<{ edition: { statistics: { projectCount: number } } }>(
    server,
    null,
    '{ edition(code: "clavier-2026") { statistics { projectCount } } }',
  );
  expect(edition.statistics.projectCount).toBe(2);
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});
