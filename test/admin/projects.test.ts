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

const reason = 'Raison de la correction, en français';

async function search(page: Page, text: string): Promise<void> {
  await goTo(page, 'Projets');
  await page.getByRole('searchbox').fill(text);
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('status').filter({ hasText: 'trouvé' }).waitFor();
}

async function open(page: Page, number: string): Promise<void> {
  await search(page, number);
  await page.getByRole('button', { name: new RegExp(`^Modifier.*${number}`) }).click();
  await page.getByLabel('Titre').waitFor();
}

interface Stored {
  id: string;
  version: number;
  title: string;
  status: string | null;
  budgetPlanned: number | null;
  assessments: { axis: string; value: number | null; evidence: string | null }[];
}

async function stored(token: string, number: string): Promise<Stored> {
  const query = `query Q($where: ProjectFilter!) { projects(where: $where) { nodes { id version title status budgetPlanned assessments { axis value evidence } } } }`;
  const { projects } = await askAs<{ projects: { nodes: Stored[] } }>(server, token, query, {
    where: { edition: '2013', search: number },
  });
  const [project] = projects.nodes;
  if (project === undefined) throw new Error(`no project ${number}`);
  return project;
}

async function errata(token: string): Promise<{ reason: string; updated: number; created: number }[]> {
  const query = '{ edition(code: "2013") { errata { reason updated created } } }';
  return (await askAs<{ edition: { errata: never[] } }>(server, token, query)).edition.errata;
}

test('corrects a project and its maturity, with the reason that readers are told', async () => {
  const { page, token, complaints, close } = await openAdmin(browser, server);
  await open(page, '0007');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel('Budget prévu, en euros').fill('beaucoup');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.locator('.summary', { hasText: 'Écrivez un montant' }).waitFor();
  await page.getByLabel('Budget prévu, en euros').fill('12 500,50');
  await page.getByLabel('État').selectOption({ label: 'Abandonné' });
  await page.getByLabel('Degré de réalisation', { exact: true }).selectOption('4');
  await page.getByLabel('Preuve : degré de réalisation').fill('Rapport, page 3');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.locator('.summary', { hasText: reason }).waitFor();
  await page.getByLabel(reason).fill('Budget reçu de la ville.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.locator('.message.done', { hasText: 'est enregistré' }).waitFor();
  const project = await stored(token, '0007');
  expect(project).toMatchObject({ status: 'ABANDONED', budgetPlanned: 12_500.5 });
  expect(project.assessments[0]).toEqual({ axis: 'REALISATION', value: 4, evidence: 'Rapport, page 3' });
  // One change, of which readers are told once.
  expect(await errata(token)).toEqual([{ reason: 'Budget reçu de la ville.', updated: 1, created: 0 }]);
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('shows both versions when somebody else was first, and saves what is chosen of each', async () => {
  const { page, token, complaints, close } = await openAdmin(browser, server);
  await open(page, '0011');
  const before = await stored(token, '0011');
  const theirs = `mutation M($input: UpdateProjectInput!) { updateProject(input: $input) { __typename } }`;
  await askAs(server, token, theirs, {
    input: {
      id: before.id,
      expectedVersion: before.version,
      title: 'Le titre 0011 de l’autre',
      budgetPlanned: 99,
      erratum: { reasonFr: 'Une autre correction.' },
    },
  });
  await page.getByLabel('Titre').fill('Mon titre 0011');
  await page.getByLabel('État').selectOption({ label: 'Abandonné' });
  await page.getByLabel(reason).fill('Ma correction.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const conflict = page.locator('admin-conflict');
  await conflict.getByRole('heading', { name: 'Quelqu’un a modifié ce projet' }).waitFor();
  await expect(conflict.locator('tbody tr').count()).resolves.toBe(2);
  expect(await axeViolations(page)).toEqual([]);
  await conflict.getByRole('radio', { name: /^Titre – Celle qui est enregistrée.*de l’autre/ }).check();
  await conflict.getByRole('button', { name: 'Reprendre avec ces choix' }).click();
  await expect(page.getByLabel('Titre').inputValue()).resolves.toBe('Le titre 0011 de l’autre');
  await page.getByLabel(reason).fill('Ma correction.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.locator('.message.done', { hasText: 'est enregistré' }).waitFor();
  // Theirs where they alone changed it or I chose it, mine where I did.
  expect(await stored(token, '0011')).toMatchObject({
    title: 'Le titre 0011 de l’autre',
    budgetPlanned: 99,
    status: 'ABANDONED',
  });
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

/** Types the beginning of a city's name, and takes the suggestion. */
async function chooseCity(page: Page, label: string, beginning: string, suggestion: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(beginning);
  await page.locator(`datalist option[value="${suggestion}"]`).first().waitFor({ state: 'attached' });
  await field.fill(suggestion);
}

test('adds a project, with cities chosen by their names', async () => {
  const { page, token, complaints, close } = await openAdmin(browser, server);
  await goTo(page, 'Projets');
  await page.getByRole('button', { name: 'Nouveau projet dans cette édition' }).click();
  await page.getByRole('heading', { name: 'Nouveau projet de l’édition 2013' }).waitFor();
  await page.getByLabel('Titre').fill('Un projet ajouté à la main');
  await page.getByLabel(reason).fill('Un projet oublié.');
  await page.getByRole('button', { name: 'Créer le projet' }).click();
  await page.locator('.summary', { hasText: 'Ville qui porte le projet' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await chooseCity(page, 'Ville qui porte le projet', 'le hav', 'Le Havre (76)');
  await page.getByLabel('Thème principal').selectOption({ label: 'Énergie' });
  await chooseCity(page, 'Villes partenaires', 'lor', 'Lorient (56)');
  await page.getByRole('button', { name: 'Retirer Lorient (56)' }).waitFor();
  await chooseCity(page, 'Villes partenaires', 'mars', 'Marseille (13)');
  await page.getByRole('button', { name: 'Retirer Lorient (56)' }).click();
  await page.getByLabel('Degré de réalisation', { exact: true }).selectOption('2');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Créer le projet' }).click();
  await page.locator('.message.done', { hasText: 'est enregistré' }).waitFor();
  const query = `{ projects(where: { search: "ajouté à la main" }) { nodes { reference city { slug } theme { code }
    partnerCities { slug } assessments { axis value } } } }`;
  expect(await askAs(server, token, query)).toEqual({
    projects: {
      nodes: [
        {
          reference: expect.stringMatching(/./) as unknown,
          city: { slug: 'le-havre' },
          theme: { code: 'energy' },
          partnerCities: [{ slug: 'marseille' }],
          assessments: expect.arrayContaining([{ axis: 'REALISATION', value: 2 }]) as unknown,
        },
      ],
    },
  });
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('asks before what was typed is lost', async () => {
  const { page, close } = await openAdmin(browser, server);
  await open(page, '0017');
  await page.getByLabel('Titre').fill('Un titre pas encore enregistré');
  const editions = page.getByRole('navigation').getByRole('link', { name: 'Éditions', exact: true });
  const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer ?' });
  await editions.click();
  await question.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByLabel('Titre').inputValue()).resolves.toBe('Un titre pas encore enregistré');
  expect(new URL(page.url()).hash).toBe('#projects');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await question.waitFor();
  await page.keyboard.press('Escape');
  // The browser asks too, in its own words.
  const asked = page.waitForEvent('dialog');
  await Promise.all([asked.then((dialog) => dialog.dismiss()), page.close({ runBeforeUnload: true })]);
  expect((await asked).type()).toBe('beforeunload');
  await editions.click();
  await question.getByRole('button', { name: 'Quitter sans enregistrer' }).click();
  await page.locator('table.editions').waitFor();
  await close();
});

test('deletes a project after a question, and says that nothing changed where nothing did', async () => {
  const { page, token, close } = await openAdmin(browser, server);
  await open(page, '0013');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('alert').filter({ hasText: 'Rien n’a changé' }).waitFor();
  await page.getByRole('button', { name: 'Supprimer ce projet' }).click();
  const dialog = page.locator('dialog');
  await dialog.getByLabel(reason).fill('Compté deux fois.');
  await dialog.getByRole('button', { name: 'Supprimer ce projet' }).click();
  await page.locator('.message.done', { hasText: 'est supprimé' }).waitFor();
  await expect(stored(token, '0013')).rejects.toThrow('no project');
  await close();
});

test('lets a city editor change its own city’s projects and no others', async () => {
  const holder = { role: 'CITY_EDITOR', citySlugs: ['lorient'] } as const;
  const { page, complaints, close } = await openAdmin(browser, server, { holder });
  await search(page, 'musées');
  const rows = page.locator('table.stacked tbody tr');
  await rows.first().waitFor();
  const cities = await rows.evaluateAll((all) =>
    all.map((row) => [row.children[2]?.textContent?.trim(), row.querySelector('button') !== null] as const),
  );
  expect(cities.length).toBeGreaterThan(5);
  expect(cities.filter(([, editable]) => editable).every(([city]) => city === 'Lorient')).toBe(true);
  expect(cities.some(([, editable]) => editable)).toBe(true);
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});
