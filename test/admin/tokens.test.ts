import type { Browser } from 'playwright-core';
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

const viewer = '{ viewer { name role cities { slug } } }';

test('makes a token that is shown once, and ends it', async () => {
  const holder = { role: 'ADMINISTRATOR', name: 'Paul Roux' } as const;
  const { page, complaints, close } = await openAdmin(browser, server, { holder });
  await goTo(page, 'Jetons');
  await page.getByRole('row', { name: /Paul Roux/ }).waitFor();
  await page.getByRole('button', { name: 'Créer le jeton' }).click();
  await page.locator('.summary').filter({ hasText: 'Nom' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel('Nom').fill('Anne Morel');
  await page.getByRole('combobox', { name: 'Villes' }).fill('lorient');
  await page.locator('datalist option[value="Lorient (56)"]').waitFor({ state: 'attached' });
  await page.getByRole('combobox', { name: 'Villes' }).fill('Lorient (56)');
  await page.getByRole('button', { name: 'Retirer Lorient (56)' }).waitFor();
  await page.getByLabel('Dernier jour').fill('2099-12-31');
  await page.getByRole('button', { name: 'Créer le jeton' }).click();
  const secret = await page.locator('.made code').innerText();
  expect(secret).toMatch(/^bar_[\w-]{43}$/);
  expect(await axeViolations(page)).toEqual([]);
  expect(await askAs(server, secret, viewer)).toEqual({
    viewer: { name: 'Anne Morel', role: 'CITY_EDITOR', cities: [{ slug: 'lorient' }] },
  });
  await page.getByRole('button', { name: 'C’est noté, le masquer' }).click();
  expect(await page.content()).not.toContain(secret);

  await page.getByRole('button', { name: 'Révoquer le jeton de Anne Morel' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click();
  await page.locator('.message.done', { hasText: 'est révoqué' }).waitFor();
  await expect(page.getByRole('row', { name: /Anne Morel/ }).innerText()).resolves.toContain('révoqué');
  await expect(askAs(server, secret, viewer)).rejects.toThrow('UNAUTHENTICATED');
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('is offered to administrators alone', async () => {
  const { page, close } = await openAdmin(browser, server);
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Jetons' }).count()).resolves.toBe(0);
  await page.evaluate(() => {
    location.hash = '#tokens';
  });
  await page.locator('table.editions').waitFor();
  await close();
});
