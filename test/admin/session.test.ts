import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { openChromium } from '../browser/shared-chromium.ts';
import { openPage } from '../pages/open-page.ts';
import { startServer, type TestServer } from '../server.ts';
import { goTo, nothingToComplainOf, openAdmin, signIn, tokenFor } from './admin.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const problem = '#field-token-error';

test('says what is wrong with a token, next to its field, and keeps the focus there', async () => {
  const { page, complaints, close } = await openPage(browser, `${server.url}/admin`);
  await signIn(page, '');
  await expect(page.locator(problem).innerText()).resolves.toContain('Collez votre jeton');
  await signIn(page, 'bar_trop-court');
  await expect(page.locator(problem).innerText()).resolves.toContain('43 lettres');
  expect(complaints).toEqual(nothingToComplainOf);

  await signIn(page, `bar_${'A'.repeat(43)}`);
  await page.locator(problem, { hasText: 'inconnu, expiré ou révoqué' }).waitFor();
  const field = page.locator('input[name=token]');
  await expect(field.getAttribute('aria-describedby')).resolves.toContain('field-token-error');
  await expect(page.evaluate(() => document.activeElement?.getAttribute('name'))).resolves.toBe('token');
  expect(complaints.violations).toEqual([]);
  await close();
});

test('refuses a token that has expired', async () => {
  const token = await tokenFor(server, { name: 'Expired' });
  await server.database.sql.query(
    `update access_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where name = 'Expired'`,
  );
  const { page, close } = await openPage(browser, `${server.url}/admin`);
  await signIn(page, token);
  await page.locator(problem, { hasText: 'expiré' }).waitFor();
  await close();
});

test('ends at once when a token is revoked, and says why', async () => {
  const { page, close } = await openAdmin(browser, server, { holder: { name: 'Revoked' } });
  const [row] = await server.database.sql.query<{ id: number }>(
    `select id from access_token where name = 'Revoked'`,
  );
  await revokeToken(server.database.sql, row?.id ?? 0, commandLine);
  await page.getByRole('navigation').getByRole('link', { name: 'Projets' }).click();
  await page.locator('.message', { hasText: 'révoqué' }).waitFor();
  await expect(page.locator('input[name=token]').isVisible()).resolves.toBe(true);
  await close();
});

test('keeps the token in memory alone: nothing in an address, a cookie or a storage', async () => {
  const { page, token, complaints, close } = await openAdmin(browser, server);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await goTo(page, 'Projets');
  await page.getByRole('table', { name: 'Projets de l’édition 2013' }).waitFor();
  expect(addresses.some((address) => address.includes('/graphql'))).toBe(true);
  expect([page.url(), ...addresses].filter((address) => address.includes(token))).toEqual([]);
  const kept = await page.evaluate(async () => ({
    storages: [localStorage.length, sessionStorage.length],
    databases: (await indexedDB.databases()).length,
    cookie: document.cookie,
    title: document.title,
    state: JSON.stringify(history.state),
  }));
  expect(kept).toMatchObject({ storages: [0, 0], databases: 0, cookie: '' });
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.content()).not.toContain(token);

  await page.reload();
  await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
  await expect(page.locator('input[name=token]').inputValue()).resolves.toBe('');
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('signs out', async () => {
  const { page, close } = await openAdmin(browser, server);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.locator('.message', { hasText: 'Vous êtes déconnecté' }).waitFor();
  await expect(page.evaluate(() => document.activeElement?.className)).resolves.toContain('message');
  await close();
});

test('shows a reader what is public, and offers no change', async () => {
  const { page, complaints, close } = await openAdmin(browser, server, {
    holder: { role: 'READER' },
    language: 'en',
  });
  await page.getByText('This token only reads').waitFor();
  await expect(page.getByRole('navigation').first().getByRole('link').allInnerTexts()).resolves.toEqual([
    'Editions',
    'Projects',
  ]);
  await expect(page.getByRole('button').allInnerTexts()).resolves.toEqual(['Sign out']);
  // Nor by the address.
  await page.evaluate(() => {
    location.hash = 'import';
  });
  await expect(page.locator('admin-import').count()).resolves.toBe(0);
  expect(complaints).toEqual(nothingToComplainOf);
  await close();
});

test('tells who comes without JavaScript what to use instead', async () => {
  const { page, close } = await openPage(browser, `${server.url}/admin`, { javaScriptEnabled: false });
  await expect(page.locator('main').innerText()).resolves.toContain('pnpm barometer');
  await close();
});

test('is neither found by search engines nor told to other sites, and may not be framed', async () => {
  const { headers } = await fetch(`${server.url}/admin`);
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
  expect(headers.get('set-cookie')).toBeNull();
});
