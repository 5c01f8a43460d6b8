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

interface Found {
  projects: { nodes: { id: string; version: number; title: string }[] };
}

const find = '{ projects(where: { search: "0021" }) { nodes { id version title } } }';

test('tells who changed what, and restores a project', async () => {
  const { page, token, complaints, close } = await openAdmin(browser, server);
  const [project] = (await askAs<Found>(server, token, find)).projects.nodes;
  if (project === undefined) throw new Error('no project 0021');
  await askAs(
    server,
    token,
    'mutation M($input: UpdateProjectInput!) { updateProject(input: $input) { __typename } }',
    {
      input: {
        id: project.id,
        expectedVersion: project.version,
        title: 'Un autre titre 0021',
        erratum: { reasonFr: 'Un essai.' },
      },
    },
  );
  await goTo(page, 'Journal');
  await page.getByLabel('Édition', { exact: true }).selectOption('2013');
  const row = page.getByRole('row', { name: /^Projet modifié/ });
  await row.getByText('1 différence').click();
  await expect(row.innerText()).resolves.toMatch(
    /Claire Martin[\s\S]*Titre[\s\S]*Un autre titre 0021[\s\S]*Raison : Un essai\./,
  );
  expect(await axeViolations(page)).toEqual([]);

  // Narrowed to who did it, and to what it was done to.
  await page.getByLabel('Édition', { exact: true }).selectOption('');
  await page.getByLabel('Ce qui a été modifié').selectOption('Jetons');
  await row.waitFor({ state: 'detached' });
  await expect(page.locator('table.audit').innerText()).resolves.toContain('Claire Martin');
  await page.getByLabel('Par qui').selectOption('Claire Martin');
  await page.getByText('Aucune modification ne correspond à ce choix.').waitFor();
  await page.getByLabel('Ce qui a été modifié').selectOption('Projets');
  await row.waitFor();
  await expect(row.innerText()).resolves.toContain('2013');

  await row.getByRole('button', { name: /^Rétablir/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Raison de la correction, en français').fill('L’essai est fini.');
  await dialog.getByRole('button', { name: 'Rétablir' }).click();
  await page.locator('.message.done', { hasText: 'est rétabli' }).waitFor();
  await page.getByRole('row', { name: /^Projet rétabli/ }).waitFor();
  const { projects } = await askAs<Found>(server, token, find);
  expect(projects.nodes[0]?.title).toBe(project.title);
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('is offered to editors alone', async () => {
  const holder = { role: 'CITY_EDITOR', citySlugs: ['lorient'] } as const;
  const { page, close } = await openAdmin(browser, server, { holder });
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Journal' }).count()).resolves.toBe(0);
  await close();
});
