/// <reference lib="dom" />
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addProject } from '../live/follow.ts';
import { startServer, type TestServer } from '../server.ts';
import { startProxy, type TcpProxy } from '../tcp-proxy.ts';
import { type OpenOptions, open } from './element.ts';
import { type Host, openHost } from './host.ts';
import { openChromium } from './shared-chromium.ts';

/** A change waits for its turn among all readers, and a machine may be busy. */
const patience = { timeout: 20_000 };

let browser: Browser;
let host: Host;
let server: TestServer;
/** The way of the pages to the server. */
let network: TcpProxy;

beforeAll(async () => {
  [browser, host, server] = await Promise.all([openChromium(), openHost(), startServer()]);
  network = await startProxy(server.url);
});
afterAll(async () => {
  await Promise.all([browser.close(), host.close()]);
  await network.close();
  await server.close();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await expect.poll(connections, patience).toBe(0);
});

const tag = (attributes = '') =>
  `<city-barometer live endpoint="${new URL('/graphql', network.url)}" ${attributes}></city-barometer>`;

/** What such a page must allow. */
const headers = () => ({
  'content-security-policy': `default-src 'none'; script-src 'self'; connect-src ${new URL(network.url).origin}; require-trusted-types-for 'script'; trusted-types lit-html`,
});

const openLive = async (html: string, options: OpenOptions = {}) => {
  const opened = await open(browser, host, html, { headers: headers(), ...options });
  await expect.poll(connections, patience).toBeGreaterThan(0);
  return opened;
};

async function connections(): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^barometre_live_connections (\d+)/m.exec(metrics)?.[1]);
}

const csv = (element: Locator) => element.evaluate((node: HTMLElement) => node.toCSV());
const said = (page: Page) => page.locator('city-barometer p[role=status].unseen').last().textContent();

async function expectChange(element: Locator, city = 'lorient'): Promise<void> {
  const before = await csv(element);
  await addProject(server.database, city);
  await expect.poll(() => csv(element), patience).not.toBe(before);
}

describe('live', () => {
  test('figures follow the database under a strict policy, and it is said aloud, not too often', async () => {
    const { page, element, problems } = await openLive(tag());
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const root = document.querySelector('city-barometer')?.shadowRoot;
      if (!root) return;
      new MutationObserver(() => {
        for (const place of root.querySelectorAll('[role=status]')) {
          const text = place.textContent ?? '';
          if (text && heard.at(-1) !== text) heard.push(text);
        }
      }).observe(root, { subtree: true, childList: true, characterData: true });
    });
    await expectChange(element);
    await expect.poll(() => said(page), patience).toMatch(/^Chiffres mis à jour à \d/);
    await expectChange(element);
    await expectChange(element);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toHaveLength(1);
    expect(await page.evaluate(() => log.events.map(({ type }) => type))).not.toContain('barometer-error');
    expect(await problems()).toEqual([]);
  });

  test('equal elements share a connection; a change elsewhere asks for nothing', async () => {
    const city = tag('city="marseille" edition="2013"');
    const { page, element } = await openLive(city.repeat(3));
    await expect.poll(connections, patience).toBe(1);
    await expect.poll(() => page.getByRole('table').count(), patience).toBe(3);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await addProject(server.database, 'lorient');
    await expectChange(element, 'marseille');
    expect(asked).toHaveLength(1);
  });

  test('many cities of one page take few connections', async () => {
    const slugs = ['marseille', 'lorient', 'brest-metropole', 'le-havre', 'nice-cote-d-azur', 'pau-pyrenees'];
    const { page } = await openLive(slugs.map((slug) => tag(`city="${slug}"`)).join(''), { early: true });
    await page.mouse.wheel(0, 2_000);
    await expect.poll(() => page.getByRole('table').count(), patience).toBe(slugs.length);
    expect(await connections()).toBeLessThanOrEqual(4);
  });

  test('it pauses in a hidden tab, and is up to date when it is shown again', async () => {
    const { page, element } = await openLive(tag());
    const show = (state: DocumentVisibilityState) =>
      page.evaluate((visibilityState) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await expectChange(element);
    await show('hidden');
    await expect.poll(connections, patience).toBe(0);
    const before = await csv(element);
    await addProject(server.database);
    await show('visible');
    await expect.poll(() => csv(element), patience).not.toBe(before);
  });

  test('it pauses off the screen, out of the page, and without the attribute', async () => {
    const { page, element } = await openLive(`${tag()}<div style="height:20000px"></div>`, { headers: {} });
    await page.evaluate(() => scrollTo(0, 15_000));
    await expect.poll(connections, patience).toBe(0);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(connections, patience).toBe(1);
    await element.evaluate((node) => {
      Object.assign(globalThis, { taken: node });
      node.remove();
    });
    await expect.poll(connections, patience).toBe(0);
    await page.evaluate(() => document.body.prepend((globalThis as unknown as { taken: Element }).taken));
    await expect.poll(connections, patience).toBe(1);
    await element.evaluate((node) => node.removeAttribute('live'));
    await expect.poll(connections, patience).toBe(0);
  });

  test('it comes again when the network is back, with what was missed', async () => {
    const { element } = await openLive(tag());
    await expectChange(element);
    const before = await csv(element);
    await network.cut();
    await addProject(server.database);
    await network.mend();
    await expect.poll(() => csv(element), patience).not.toBe(before);
    expect(await element.getByRole('table').isVisible()).toBe(true);
  });

  test('bars move only for who does not mind', async () => {
    const bars = (page: Page) =>
      page
        .locator('[part=bar] rect:not(.track)')
        .first()
        .evaluate((bar) => getComputedStyle(bar).transitionProperty);
    const moving = await openLive(tag());
    await expect.poll(() => bars(moving.page), patience).toContain('width');
    const still = await openLive(tag(), { context: { reducedMotion: 'reduce' } });
    await expect.poll(connections, patience).toBe(2);
    expect(await bars(still.page)).not.toContain('width');
  });
});

test('figures that were published as such are not followed, nor asked for again and again', async () => {
  const { page, element, problems } = await open(
    browser,
    host,
    `<city-barometer endpoint="${new URL('/graphql', network.url)}"></city-barometer>`,
    { headers: headers() },
  );
  const asked: (string | null)[] = [];
  page.on('request', (request) => {
    if (request.headers()['accept'] === 'text/event-stream') {
      asked.push(new URL(request.url()).searchParams.get('variables'));
    }
  });
  await element.evaluate((node) => {
    const older = node.cloneNode() as HTMLElement;
    older.setAttribute('edition', '2014');
    older.setAttribute('live', '');
    node.setAttribute('live', '');
    node.after(older);
  });
  await expect.poll(() => [...asked].sort(), patience).toEqual(['{"edition":"2013"}', '{"edition":"2014"}']);
  await expect.poll(connections, patience).toBe(1);
  await expectChange(element);
  expect(asked).toHaveLength(2);
  expect(await problems()).toEqual([]);
});
