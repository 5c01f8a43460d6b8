import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { startServer, type TestServer } from '../server.ts';
import { openPage } from './open-page.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('GraphiQL opens with an example that runs, from this server alone', async () => {
  const { page, complaints, close } = await openPage(browser, `${server.url}/graphql`);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.locator('.result-window', { hasText: 'Loisirs, culture et tourisme' }).waitFor();
  await page.getByRole('tab', { name: 'Live' }).click();
  await page.getByRole('button', { name: /Execute query/ }).click();
  // As a reader sees it.
  await expect
    .poll(() => page.locator('.result-window').innerText(), { timeout: 20_000 })
    .toContain('statisticsChanged');
  expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
  await close();
});
