import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { grants } from '../ingest/files.ts';
import { axeViolations, openPage, overflow } from '../pages/open-page.ts';
import { startServer, type TestServer } from '../server.ts';
import { askAs, goTo, nothingToComplainOf, openAdmin, tokenFor } from './admin.ts';

let browser: Browser;
let server: TestServer;
let number = 0;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** An empty draft for one test. */
async function draft(): Promise<string> {
  number += 1;
  const code = `essai-${number}`;
  const mutation = 'mutation M($input: CreateEditionInput!) { createEdition(input: $input) { __typename } }';
  const input = {
    code,
    year: 2019,
    titleFr: 'Subventions d’investissement pour les projets numériques',
    titleEn: 'Investment grants for digital projects',
    provenance: 'ADMINISTRATIVE',
    asOf: '2019-12-31',
    source: { name: 'Données inventées' },
  };
  await askAs(server, await tokenFor(server), mutation, { input });
  return code;
}

/** Every state of the tool in turn; `look` is called in each. English, whose words are not the tests' own. */
async function walk(page: Page, code: string, look: (state: string) => Promise<void>): Promise<void> {
  await look('editions');
  await page.getByRole('button', { name: `Edit edition ${code}` }).click();
  await page.getByLabel('Code').or(page.getByLabel(/^Year/)).first().waitFor();
  await look('edition form');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: `Delete draft ${code}` }).click();
  await look('question');
  await page.keyboard.press('Escape');
  await goTo(page, 'Projects');
  await page.getByRole('table', { name: /^Projects of edition/ }).waitFor();
  await look('projects');
  await page
    .getByRole('button', { name: /^Edit “/ })
    .first()
    .click();
  await page.getByLabel(/^Title/).waitFor();
  await look('project form');
  await goTo(page, 'Import');
  await page.getByRole('combobox', { name: /^Edition/ }).selectOption(code);
  await page.getByLabel('File to import').setInputFiles({
    name: 'subventions-d-investissement.xlsx',
    mimeType: 'application/zip',
    buffer: grants(),
  });
  await look('file');
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByRole('heading', { name: 'Proposed mapping' }).waitFor();
  await look('mapping');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('table', { name: /^Reported rows/ }).waitFor();
  await look('report');
  await page.getByRole('checkbox', { name: /^Leave out the rows/ }).check();
  await page.getByRole('button', { name: 'Load these rows' }).click();
  await page.getByRole('heading', { name: 'The file is loaded' }).waitFor();
  await look('done');
}

const narrow = { viewport: { width: 320, height: 800 } };
const looks: [string, BrowserContextOptions][] = [
  ['light, 1200 px', {}],
  ['dark, 320 px', { colorScheme: 'dark', ...narrow }],
  ['forced colours', { forcedColors: 'active' }],
];

describe.each(looks)('in %s', (_name, options) => {
  test('every state is accessible and needs no scrolling sideways', async () => {
    const code = await draft();
    const { page, complaints, close } = await openAdmin(browser, server, { ...options, language: 'en' });
    const found: Record<string, unknown> = {};
    await walk(page, code, async (state) => {
      const violations = await axeViolations(page);
      const beyond = await overflow(page);
      if (violations.length > 0 || beyond !== 0) found[state] = { violations, beyond };
    });
    expect(found).toEqual({});
    expect(complaints).toEqual(nothingToComplainOf);
    await close();
  });
});

test('keeps everything in reach with text at 200 %', async () => {
  const code = await draft();
  const { page, close } = await openAdmin(browser, server, {
    viewport: { width: 640, height: 900 },
    language: 'en',
  });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const found: Record<string, number> = {};
  await walk(page, code, async (state) => {
    const beyond = await overflow(page);
    if (beyond !== 0) found[state] = beyond;
  });
  expect(found).toEqual({});
  await close();
});

test('tables stay tables where their rows stand as blocks', async () => {
  const { page, close } = await openAdmin(browser, server, { ...narrow });
  const table = page.getByRole('table', { name: 'Toutes les éditions que vous pouvez voir' });
  await expect(table.getByRole('row').count()).resolves.toBeGreaterThan(3);
  await expect(table.getByRole('rowheader', { name: /^2013/ }).count()).resolves.toBe(1);
  await expect(table.getByRole('columnheader').count()).resolves.toBe(6);
  // Said in so many words: not every browser keeps what a part of a table is when it stands as a block.
  await expect(table.locator(':is(thead, tbody, tr, th, td):not([role])').count()).resolves.toBe(0);
  await close();
});

test('what can be pressed is at least 24 px in both directions', async () => {
  const { page, close } = await openPage(browser, `${server.url}/admin`, narrow);
  const small = await page
    .locator('main :is(button, input, select)')
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML),
    );
  expect(small).toEqual([]);
  await close();
});
