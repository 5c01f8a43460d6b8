import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { openChromium } from '../browser/shared-chromium.ts';
import { grants } from '../ingest/files.ts';
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

const workbook = {
  name: 'subventions.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: grants(),
};

const csv = (text: string) => ({ name: 'projets.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Makes a draft by the way, as the import offers it. */
async function createDraft(page: Page, code: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Édition/ }).selectOption({ label: 'Nouvelle édition…' });
  for (const [name, text] of Object.entries({
    code,
    year: '2019',
    titleFr: 'Subventions 2019',
    titleEn: 'Grants 2019',
    'source.name': 'Données inventées',
    asOf: '2020-01-31',
  })) {
    await page.locator(`[name="${name}"]`).fill(text);
  }
  await page.locator('[name=provenance]').selectOption('ADMINISTRATIVE');
  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await page.getByLabel('Fichier à importer').waitFor();
}

const check = (page: Page) => page.getByRole('button', { name: 'Contrôler le fichier' }).click();
const report = (page: Page) => page.getByRole('heading', { name: /^Rapport sur/ }).waitFor();
const commit = (page: Page) => page.getByRole('button', { name: 'Reprendre ces lignes' }).click();

const codes = async (token: string | null): Promise<string[]> => {
  const { editions } = await askAs<{ editions: { code: string }[] }>(server, token, '{ editions { code } }');
  return editions.map(({ code }) => code);
};

test('takes a spreadsheet from the file to a published edition, and shows everything on the way', async () => {
  const { page, token, complaints, close } = await openAdmin(browser, server);
  await goTo(page, 'Importer');
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await page.getByText('Choisissez l’édition qui reçoit le fichier').waitFor();
  await page.getByText('Choisissez un fichier .csv ou .xlsx.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await createDraft(page, 'subventions-2019');
  await page.getByLabel('Fichier à importer').setInputFiles(workbook);
  await page.getByRole('button', { name: 'Lire le fichier' }).click();

  // The mapping: the sheet with the rows, every column with samples, eight themes' worth of spellings merged.
  await page.getByRole('heading', { name: 'Correspondance proposée' }).waitFor();
  await expect(page.getByLabel('Feuille du classeur').inputValue()).resolves.toContain('Projets');
  await expect(page.getByLabel('« id_terr » devient').inputValue()).resolves.toBe('cityCode');
  await expect(page.getByLabel('« lat » devient').inputValue()).resolves.toBe('');
  await expect(page.getByRole('row', { name: /^id_terr/ }).innerText()).resolves.toContain('01001');
  const economy = page.getByLabel(/^Nom anglais de econom/);
  await economy.fill('Economy');
  await economy.press('Tab');
  expect(await axeViolations(page)).toEqual([]);

  await check(page);
  await report(page);
  const figures = await page.locator('.figures').innerText();
  expect(figures.replace(/\s+/g, ' ')).toMatch(
    /Lignes lues 8 Erreurs 3 .* Projets à créer 5 .* Lignes à laisser de côté 3/,
  );
  await expect(page.locator('.kinds').innerText()).resolves.toContain('CITY_IS_DEPARTMENT');
  await page.getByRole('table', { name: /^Lignes signalées/ }).waitFor();

  // What it would become, in the element's own words.
  const chart = page.locator('admin-import-chart');
  await expect(chart.locator('[part=summary]').innerText()).resolves.toContain('sur 5');
  expect(await axeViolations(page)).toEqual([]);
  expect(await codes(null)).not.toContain('subventions-2019');

  await commit(page);
  await page.getByRole('alert').filter({ hasText: 'acceptez de les laisser de côté' }).waitFor();
  await page.getByRole('checkbox', { name: /^Laisser de côté/ }).check();
  await commit(page);
  await page.getByRole('heading', { name: 'Le fichier est repris' }).waitFor();
  await page.getByText('Projets créés : 5 ;').waitFor();
  await page.getByText('Lignes laissées de côté pour leurs erreurs : 3.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await codes(null)).not.toContain('subventions-2019');

  await page.getByRole('button', { name: 'Publier l’édition subventions-2019' }).click();
  await page.locator('dialog').getByRole('button', { name: 'Publier' }).click();
  await page.locator('.message.done', { hasText: 'est publiée' }).waitFor();
  const { edition, current } = await askAs<{
    edition: { statistics: { projectCount: number }; themes: { label: string }[] };
    current: { code: string };
  }>(
    server,
    null,
    '{ edition(code: "subventions-2019") { statistics { projectCount } themes { label(locale: EN) } } current: edition { code } }',
  );
  expect(edition.statistics.projectCount).toBe(5);
  expect(edition.themes.map(({ label }) => label)).toContain('Economy');
  expect(current.code).toBe('2013');
  expect(await page.content()).not.toContain(token);
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('has what it did not understand explained, and checks again', async () => {
  const { page, complaints, close } = await openAdmin(browser, server);
  await goTo(page, 'Importer');
  await createDraft(page, 'corrections');
  const text =
    'référence;insee;thème;titre;état;partenaires\na-1;56121;Énergie;Un;Phase 2;\na-2;56121;Énergie;Deux;Phase 2;\na-3;99999;Santé;Trois;Lancé;Orange, SNCF\n';
  await page.getByLabel('Fichier à importer').setInputFiles(csv(text));
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await page.getByRole('heading', { name: 'Correspondance proposée' }).waitFor();
  // What was judged from the values is there to be corrected.
  await expect(page.getByLabel('« Lancé » veut dire').inputValue()).resolves.toBe('IN_PROGRESS');
  await expect(page.getByLabel('Partenaires', { exact: true }).inputValue()).resolves.toBe(',');
  await page.getByLabel('Partenaires', { exact: true }).selectOption({ label: 'point-virgule ( ; )' });
  await page.getByLabel('« thème » devient').selectOption('');
  await check(page);
  await page.getByText('Aucune colonne ni constante ne donne le thème.').waitFor();
  await page.getByLabel('« thème » devient').selectOption({ label: 'Thème principal' });
  await check(page);
  await report(page);
  await page.getByRole('row', { name: /STATUS_UNKNOWN/ }).waitFor();
  await page.getByRole('row', { name: /LIST_UNDIVIDED/ }).waitFor();

  await page.getByRole('button', { name: 'Corriger la correspondance' }).click();
  await page.getByLabel('« Phase 2 » veut dire').selectOption({ label: 'En cours' });
  await page.getByLabel('Partenaires', { exact: true }).selectOption({ label: 'virgule ( , )' });
  expect(await axeViolations(page)).toEqual([]);
  await check(page);
  await report(page);
  await page.locator('.kinds').waitFor();
  await expect(page.getByRole('row', { name: /STATUS_UNKNOWN|LIST_UNDIVIDED/ }).count()).resolves.toBe(0);

  // The filters: one kind by its button, another text by the form.
  await page.getByRole('button', { name: 'Voir les lignes : CITY_CODE_UNKNOWN' }).click();
  await page.getByRole('table', { name: 'Lignes signalées : 1 avec ces filtres' }).waitFor();
  await page.getByLabel('Texte de la cellule').fill('rien de tel');
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.getByText('Aucune ligne ne correspond à ces filtres.').waitFor();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /Télécharger/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('signalements-projets.csv');
  const content = await (await download.createReadStream()).toArray();
  expect(Buffer.concat(content).toString()).toContain('CITY_CODE_UNKNOWN');

  await page.getByRole('button', { name: 'Abandonner cet import' }).click();
  await page.locator('.message.done', { hasText: 'abandonné' }).waitFor();
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('says why the edition is not published: nobody answers, or the token has ended', async () => {
  const { page, complaints, close } = await openAdmin(browser, server, { holder: { name: 'Ended' } });
  await goTo(page, 'Importer');
  await createDraft(page, 'jamais-publiee');
  const text = 'référence;insee;thème;titre\nb-1;56121;Énergie;Un\n';
  await page.getByLabel('Fichier à importer').setInputFiles(csv(text));
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await check(page);
  await report(page);
  await commit(page);
  const publish = page.getByRole('button', { name: 'Publier l’édition jamais-publiee' });
  await publish.waitFor();

  await page.context().setOffline(true);
  await publish.click();
  await page.getByRole('alert').filter({ hasText: 'Le serveur ne répond pas' }).waitFor();
  await page.context().setOffline(false);
  await publish.click();
  await page.locator('dialog').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('alert').count()).resolves.toBe(0);

  const [row] = await server.database.sql.query<{ id: number }>(
    `select id from access_token where name = 'Ended'`,
  );
  await revokeToken(server.database.sql, row?.id ?? 0, commandLine);
  await publish.click();
  await page.locator('.message', { hasText: 'révoqué' }).waitFor();
  expect(complaints.violations).toEqual([]);
  expect(complaints.errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  await close();
});

test('corrects a published edition with a reason, against what it is today', async () => {
  const { page, complaints, close } = await openAdmin(browser, server);
  await goTo(page, 'Importer');
  await page.getByRole('combobox', { name: /^Édition/ }).selectOption('2013');
  const text = 'reference;citySlug;theme;title\nnouveau-1;lorient;energy;Un projet oublié\n';
  await page.getByLabel('Fichier à importer').setInputFiles(csv(text));
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await check(page);
  await report(page);
  await expect(page.locator('admin-import-chart [part=notice]').innerText()).resolves.toContain(
    'reconstituées',
  );
  await expect(page.locator('admin-import-chart thead').innerText()).resolves.toContain('Aujourd’hui');
  await commit(page);
  await page.getByRole('alert').filter({ hasText: 'pourquoi l’édition publiée est corrigée' }).waitFor();
  await page.getByLabel('Raison de la correction, en français').fill('Un projet avait été oublié.');
  await commit(page);
  await page.getByText('Projets créés : 1 ;').waitFor();
  const { edition } = await askAs<{ edition: { errata: { reason: string; created: number }[] } }>(
    server,
    null,
    '{ edition(code: "2013") { errata { reason created } } }',
  );
  expect(edition.errata).toEqual([{ reason: 'Un projet avait été oublié.', created: 1 }]);
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test.each([
  ['an image', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'n’est pas un tableau'],
  ['nothing', Buffer.from(''), 'Le fichier est vide'],
])('says in one sentence why it does not take %s', async (_what, buffer, sentence) => {
  const { page, complaints, close } = await openAdmin(browser, server);
  await goTo(page, 'Importer');
  await page.getByRole('combobox', { name: /^Édition/ }).selectOption('2013');
  await page.getByLabel('Fichier à importer').setInputFiles({ ...workbook, buffer });
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
  expect(complaints.violations).toEqual([]);
  await close();
});

test('takes a file that is dropped', async () => {
  const { page, close } = await openAdmin(browser, server);
  await goTo(page, 'Importer');
  await page.getByLabel('Fichier à importer').waitFor();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['reference;title\n'], 'glisse.csv'));
    return transfer;
  });
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
  await page.getByText('glisse.csv').waitFor();
  await close();
});
