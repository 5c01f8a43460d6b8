import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { startServer, type TestServer } from '../server.ts';
import { openPage } from './open-page.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
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
  // GraphiQL reads what stands in a tab a moment after it is opened; whoever is faster has to press again. Once the subscription
  // runs the button stops it, and the first answer may take its time.
  const run = page.getByRole('button', { name: /Execute query/ });
  await vi.waitFor(
    async () => {
      if (await run.isVisible()) await run.click({ timeout: 1_000 });
      await page.locator('.result-window', { hasText: 'statisticsChanged' }).waitFor({ timeout: 3_000 });
    },
    { timeout: 30_000, interval: 500 },
  );
  expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
  await close();
});
