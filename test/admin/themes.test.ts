import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { axeViolations } from '../pages/open-page.ts';
import { startServer, type TestServer } from '../server.ts';
import { askAs, goTo, nothingToComplainOf, openAdmin } from './admin.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Themed {
  edition: { themes: { code: string; label: string }[]; errata: { reason: string }[] };
}

const themed = (): Promise<Themed> =>
  askAs<Themed>(server, null, '{ edition(code: "2013") { themes { code label } errata { reason } } }');
const codes = async () => (await themed()).edition.themes.map(({ code }) => code);
const done = (page: Page, text: string) => page.locator('.message.done', { hasText: text }).waitFor();

test('adds a theme to a published edition, names it anew, and takes it out again, each with its reason', async () => {
  const { page, complaints, close } = await openAdmin(browser, server);
  const before = await codes();
  await goTo(page, 'Thèmes');
  await page.getByLabel('Édition').selectOption('2013');
  await page.getByRole('button', { name: 'Ajouter un thème' }).click();
  await page.getByLabel('Nom en français').fill('Numérique responsable');
  await page.getByLabel('Nom en anglais').fill('Responsible digital');
  await page.getByLabel('Code').fill('Pas un code');
  await page.getByLabel('Raison de la correction, en français').fill('Un thème de plus.');
  await page.getByRole('button', { name: 'Ajouter le thème' }).click();
  await page.locator('.summary').getByRole('link', { name: 'Code' }).click();
  await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('field-code');
  expect(await axeViolations(page)).toEqual([]);
  expect(await codes()).toEqual(before);
  await page.getByLabel('Code').fill('numerique-responsable');
  await page.getByRole('button', { name: 'Ajouter le thème' }).click();
  await done(page, 'Le thème « Numérique responsable » est ajouté.');
  expect(await codes()).toEqual([...before, 'numerique-responsable']);

  await page.getByRole('button', { name: 'Modifier le thème Numérique responsable' }).click();
  await page.getByLabel('Nom en français').fill('Sobriété numérique');
  await page.getByLabel('Raison de la correction, en français').fill('Un meilleur nom.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await done(page, 'Le thème « Sobriété numérique » est enregistré.');
  const { edition } = await themed();
  expect(edition.themes.at(-1)).toEqual({ code: 'numerique-responsable', label: 'Sobriété numérique' });

  await page.getByRole('button', { name: 'Supprimer le thème Sobriété numérique' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Raison de la correction, en français').fill('Personne ne s’en sert.');
  await dialog.getByRole('button', { name: 'Supprimer' }).click();
  await done(page, 'Le thème « Sobriété numérique » est supprimé.');
  expect(await codes()).toEqual(before);
  expect((await themed()).edition.errata.slice(0, 3).map(({ reason }) => reason)).toEqual([
    'Personne ne s’en sert.',
    'Un meilleur nom.',
    'Un thème de plus.',
  ]);
  // One that projects have is not offered to be taken out.
  await expect(page.locator(`[data-theme=${before[0]}]`).innerText()).resolves.toContain('Utilisé');
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('puts the themes in another order with the keyboard, and asks before an order is lost', async () => {
  const { page, complaints, close } = await openAdmin(browser, server, { language: 'en' });
  const [first = '', second = '', third = '', ...others] = await codes();
  await goTo(page, 'Themes');
  await page.getByLabel('Edition').selectOption('2013');
  const rows = () =>
    page.locator('[data-theme]').evaluateAll((all) => all.map((row) => row.getAttribute('data-theme')));
  await page.locator(`[data-theme=${first}] .down`).focus();
  await page.keyboard.press('Enter');
  await done(page, `place 2 of ${others.length + 3}`);
  // The button goes along with its row, so that it can be pressed again.
  await page.keyboard.press('Enter');
  await done(page, `place 3 of ${others.length + 3}`);
  expect(await rows()).toEqual([second, third, first, ...others]);
  expect(await codes()).toEqual([first, second, third, ...others]);
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('navigation').getByRole('link', { name: 'Editions', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Save the order' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason for the correction, in French').fill('L’ordre du rapport.');
  await dialog.getByRole('button', { name: 'Save the order' }).click();
  await done(page, 'The order of the themes is saved.');
  expect(await codes()).toEqual([second, third, first, ...others]);
  await expect(page.getByRole('button', { name: 'Save the order' }).count()).resolves.toBe(0);
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});
