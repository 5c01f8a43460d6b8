import type { AccessRole } from '@barometre/prisma';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { openPage } from '../pages/open-page.ts';
import type { TestServer } from '../server.ts';

interface Holder {
  role?: AccessRole;
  citySlugs?: readonly string[];
  name?: string;
}

/** A new token, as the command makes it. */
export async function tokenFor(
  { database }: TestServer,
  { role = 'EDITOR', citySlugs = [], name = 'Claire Martin' }: Holder = {},
): Promise<string> {
  const { token } = await createToken(database.sql, { name, role, citySlugs, expiresAt: null }, commandLine);
  return token;
}

export async function signIn(page: Page, token: string): Promise<void> {
  await page.locator('input[name=token]').fill(token);
  await page.keyboard.press('Enter');
}

interface AdminOptions extends BrowserContextOptions {
  holder?: Holder;
  language?: 'fr' | 'en';
}

/** The tool, with somebody signed in. */
export async function openAdmin(
  browser: Browser,
  server: TestServer,
  { holder = {}, language = 'fr', ...options }: AdminOptions = {},
) {
  const opened = await openPage(
    browser,
    `${server.url}/admin${language === 'en' ? '?lang=en' : ''}`,
    options,
  );
  const token = await tokenFor(server, holder);
  await signIn(opened.page, token);
  await opened.page.locator('table.editions').waitFor();
  return { ...opened, token };
}

/** Shows another part of the tool. */
export async function goTo(page: Page, section: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: section, exact: true }).click();
  await page.getByRole('heading', { level: 2, name: new RegExp(`^${section}`) }).waitFor();
}

export const nothingToComplainOf = { violations: [], errors: [], foreign: [] };

/** A question of the test's own, as whoever holds a token. */
export async function askAs<Data>(
  { url }: TestServer,
  token: string | null,
  query: string,
  variables: object = {},
): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
