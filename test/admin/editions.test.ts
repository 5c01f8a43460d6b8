import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { axeViolations } from '../pages/open-page.ts';
import { startServer, type TestServer } from '../server.ts';
import { askAs, nothingToComplainOf, openAdmin } from './admin.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const publicCodes = async (): Promise<string[]> => {
  const { editions } = await askAs<{ editions: { code: string }[] }>(server, null, '{ editions { code } }');
  return editions.map(({ code }) => code);
};

const done = (page: Page, text: string) => page.locator('.message.done', { hasText: text }).waitFor();

test('names every field that is wrong, leads to it, then creates a draft that the public does not see', async () => {
  const { page, complaints, close } = await openAdmin(browser, server);
  await page.getByRole('button', { name: 'Créer une édition' }).click();
  await page.getByLabel('Code').fill('Pas un code');
  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  const summary = page.locator('.summary');
  await summary.waitFor();
  await expect(page.evaluate(() => document.activeElement?.className)).resolves.toContain('summary');
  await expect(summary.innerText()).resolves.toContain('« Pas un code » n’est pas un code');
  await summary.getByRole('link', { name: 'Source' }).click();
  await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('field-source-name');
  // The form keeps what was written, and the address still names no field.
  await expect(page.getByLabel('Code').inputValue()).resolves.toBe('Pas un code');
  expect(page.url()).toBe(`${server.url}/admin`);
  expect(await axeViolations(page)).toEqual([]);

  for (const [label, text] of [
    ['Code', 'enquete-2026'],
    ['Année', '2026'],
    ['Titre en français', 'Enquête 2026'],
    ['Titre en anglais', 'Survey 2026'],
    ['Source', 'Le comité'],
    ['Date des chiffres', '2026-01-31'],
  ] as const) {
    await page.getByLabel(new RegExp(`^${label}(\\s*\\*)?$`)).fill(text);
  }
  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await done(page, 'L’édition enquete-2026 est créée');
  await expect(page.locator('[data-edition=enquete-2026]').innerText()).resolves.toContain('Brouillon');
  expect(await publicCodes()).not.toContain('enquete-2026');

  // Nothing to publish yet: the server says so, and what to do.
  await page.getByRole('button', { name: 'Publier l’édition enquete-2026' }).click();
  await page.locator('dialog').getByRole('button', { name: 'Publier' }).click();
  await page.getByRole('alert').filter({ hasText: 'rien à publier' }).waitFor();

  await page.getByRole('button', { name: 'Supprimer le brouillon enquete-2026' }).click();
  await page.locator('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await done(page, 'supprimé');
  await expect(page.locator('[data-edition=enquete-2026]').count()).resolves.toBe(0);
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('takes an edition back and publishes it again, saying before what will happen', async () => {
  const { page, complaints, close } = await openAdmin(browser, server, { language: 'en' });
  const unpublish = page.getByRole('button', { name: 'Unpublish edition 2014' });
  await unpublish.click();
  await expect(page.locator('dialog').innerText()).resolves.toContain('disappears from the pages');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(unpublish.evaluate((button) => button === document.activeElement)).resolves.toBe(true);
  expect(await publicCodes()).toContain('2014');

  await unpublish.click();
  await page.locator('dialog').getByRole('button', { name: 'Unpublish' }).click();
  await done(page, 'Edition 2014 is a draft again');
  expect(await publicCodes()).not.toContain('2014');
  await page.getByRole('button', { name: 'Publish edition 2014' }).click();
  await page.locator('dialog').getByRole('button', { name: 'Publish' }).click();
  await done(page, 'Edition 2014 is published');
  expect(await publicCodes()).toContain('2014');
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('shows another edition by default only where somebody asks for it', async () => {
  const { page, close } = await openAdmin(browser, server);
  await page.getByRole('button', { name: 'Montrer par défaut l’édition 2015' }).click();
  await page.locator('dialog').getByRole('button', { name: 'Montrer par défaut' }).click();
  await done(page, 'L’édition 2015 est désormais montrée par défaut');
  const { edition } = await askAs<{ edition: { code: string } }>(server, null, '{ edition { code } }');
  expect(edition.code).toBe('2015');
  await page.getByRole('button', { name: 'Montrer par défaut l’édition 2013' }).click();
  await page.locator('dialog').getByRole('button', { name: 'Montrer par défaut' }).click();
  await done(page, '2013');
  await close();
});

test('changes a published edition only with a reason, which is then listed for its readers', async () => {
  const { page, complaints, close } = await openAdmin(browser, server);
  await page.getByRole('button', { name: 'Modifier l’édition 2015' }).click();
  await page.getByLabel('Titre en français').fill('Baromètre 2015, corrigé');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.locator('.summary', { hasText: 'Raison de la correction' }).waitFor();
  await page.getByLabel('Raison de la correction, en français').fill('Le titre était inexact.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await done(page, 'L’édition 2015 est enregistrée');
  await page.getByText('Errata de l’édition 2015').first().click();
  await page.getByText('Le titre était inexact.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const { edition } = await askAs<{ edition: { title: string; notice: string | null } }>(
    server,
    null,
    '{ edition(code: "2015") { title notice(locale: EN) } }',
  );
  expect(edition.title).toBe('Baromètre 2015, corrigé');
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});
