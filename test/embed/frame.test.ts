import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { send } from '../http/send.ts';
import { axeViolations, elementScripts } from '../pages/open-page.ts';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
let browser: Browser;
let host: Host;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
  host = await openHost();
});
afterAll(async () => {
  await browser.close();
  host.close();
  await server.close();
});

interface Host {
  /** Serves a page on another origin than the barometer's; its address. */
  page(body: string, policy: string): string;
  close(): void;
}

/** A newspaper's site. */
async function openHost(): Promise<Host> {
  const pages = new Map<string, { body: string; policy: string }>();
  const site: Server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', page?.policy ?? "default-src 'none'");
    response.end(`<!doctype html><html lang="fr"><title>Article</title>${page?.body ?? ''}</html>`);
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const { port } = site.address() as AddressInfo;
  return {
    page(body, policy) {
      const path = `/${pages.size}`;
      pages.set(path, { body, policy });
      return `http://localhost:${port}${path}`;
    },
    close: () => {
      site.close();
      site.closeAllConnections();
    },
  };
}

const strict = () => `default-src 'none'; script-src ${server.url}; frame-src ${server.url}`;

async function visit(address: string, options = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 700, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, complaints };
}

/** The frame is exactly as high as what is in it. */
async function fits(page: Page, index = 0): Promise<void> {
  const frame = page.frames()[index + 1];
  await frame?.waitForSelector('city-barometer [part=table]');
  await expect
    .poll(async () => {
      const box = await page.locator('iframe').nth(index).boundingBox();
      const inside = await frame?.evaluate(
        () => document.querySelector('main')?.getBoundingClientRect().height,
      );
      return Math.abs((box?.height ?? 0) - Math.ceil(inside ?? -99));
    })
    .toBeLessThanOrEqual(1);
}

describe('in a page of another site, under a strict policy', () => {
  test('a frame becomes as high as its chart, and follows it', async () => {
    const script = `<script src="${server.url}/embed.js" async></script>`;
    const frame = (query: string, more = '') =>
      `<iframe src="${server.url}/embed${query}" title="Baromètre" width="600" height="200" frameborder="0" ${more}></iframe>`;
    // What WordPress makes of a frame that it was not told to trust.
    const sandboxed = frame('?by=status', 'sandbox="allow-scripts" security="restricted"');
    const { page, complaints } = await visit(
      host.page(`${frame('?city=marseille&compare=panel')}${sandboxed}${script}`, strict()),
    );
    await fits(page, 0);
    await fits(page, 1);
    const before = await page.locator('iframe').first().boundingBox();
    await page
      .locator('iframe')
      .first()
      .evaluate((element) => element.setAttribute('width', '300'));
    await expect
      .poll(async () => (await page.locator('iframe').first().boundingBox())?.height ?? 0)
      .toBeGreaterThan((before?.height ?? 0) + 50);
    await fits(page, 0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('it is told in its own words, in Datawrapper’s and in AMP’s', async () => {
    const address = host.page(
      `<iframe src="${server.url}/embed" title="Baromètre" width="600" height="200"></iframe>`,
      `default-src 'none'; frame-src ${server.url}`,
    );
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const messages: unknown[] = [];
      Object.assign(globalThis, { messages });
      addEventListener('message', ({ data }) => messages.push(data));
    });
    await page.goto(address);
    await page.frames()[1]?.waitForSelector('city-barometer [part=table]');
    const heights = () =>
      page.evaluate(() => {
        const { messages } = globalThis as unknown as { messages: Record<string, unknown>[] };
        const last = messages.slice(-3);
        return last.map((message) => JSON.stringify(message).replace(/\d{2,}/, 'HEIGHT'));
      });
    await expect
      .poll(heights)
      .toEqual([
        '{"barometre":{"height":HEIGHT}}',
        '{"datawrapper-height":{"barometre":HEIGHT}}',
        '{"sentinel":"amp","type":"embed-size","height":HEIGHT}',
      ]);
    await context.close();
  });
});

test.each([320, 600])(
  'at %i pixels nothing stands empty between the figures and their source',
  async (width) => {
    const { page } = await visit(`${server.url}/embed?city=marseille&compare=panel`, {
      viewport: { width, height: 800 },
    });
    await page.waitForSelector('city-barometer [part=table]');
    const table = await page.locator('city-barometer [part=table]').boundingBox();
    const footer = await page.locator('city-barometer [part=footer]').boundingBox();
    expect((footer?.y ?? 0) - (table?.y ?? 0) - (table?.height ?? 0)).toBeLessThan(80);
    await page.context().close();
  },
);

test('without JavaScript the frame tells every figure, notice first', async () => {
  const { page } = await visit(`${server.url}/embed?city=marseille`, { javaScriptEnabled: false });
  const chart = page.locator('city-barometer');
  const parts = await chart
    .locator('[part=heading], [part=notice], [part=row], [part=footer]')
    .allInnerTexts();
  expect(parts[1]).toContain('Données reconstituées');
  expect(parts.slice(2, -1).filter((row) => /\d+\s*%/.test(row))).toHaveLength(9);
  expect(parts.at(-1)).toContain('Licence Ouverte 2.0');
  await page.context().close();
});

describe('the look', () => {
  it.each([
    ['light', 'dark', 'rgb(255, 255, 255)'],
    ['dark', 'light', 'rgb(18, 24, 43)'],
    ['auto', 'dark', 'rgb(18, 24, 43)'],
    ['auto', 'light', 'rgb(255, 255, 255)'],
  ] as const)('%s for a visitor who likes it %s', async (look, colorScheme, ground) => {
    const { page, complaints } = await visit(`${server.url}/embed?look=${look}`, { colorScheme });
    await page.waitForSelector('city-barometer [part=table]');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(ground);
    const chart = page.locator('city-barometer .chart');
    expect(await chart.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(ground);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('what the address says reaches the element', async () => {
  const { page } = await visit(
    `${server.url}/embed?city=marseille&compare=lorient&by=objective&limit=3&heading=Chez%20nous&lang=en&heading-level=4`,
  );
  await page.waitForSelector('city-barometer [part=table]');
  const heading = page.locator('city-barometer [part=heading]');
  expect(await heading.innerText()).toBe('Chez nous');
  expect(await heading.getAttribute('aria-level')).toBe('4');
  expect(await page.locator('city-barometer [part=row]').count()).toBe(3);
  expect(await page.locator('city-barometer [part=table] thead').innerText()).toContain('Lorient');
  expect(await elementScripts(page)).toEqual(['city-barometer.en.js']);
  await page.context().close();
});

test.each(['?city=marseille', '?city=nulle-part'])('axe finds nothing in %s', async (query) => {
  const { page } = await visit(`${server.url}/embed${query}`);
  if (query === '?city=marseille') await page.waitForSelector('city-barometer [part=table]');
  // Its heading is one of the page around it, whose first heading is that page's affair.
  const found = (await axeViolations(page)).filter((rule) => !rule.startsWith('page-has-heading-one'));
  expect(found).toEqual([]);
  await page.context().close();
});

describe('the answer', () => {
  test('may be framed by anybody, sets no cookie, and is not for search engines', async () => {
    const { status, headers, body } = await send(server, '/embed?city=lorient');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain('frame-ancestors *');
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers).not.toHaveProperty('set-cookie');
    const page = body.toString();
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(`<link rel="canonical" href="${server.url}/?city=lorient">`);
    const known = { 'If-None-Match': String(headers.etag) };
    expect((await send(server, '/embed?city=lorient', { headers: known })).status).toBe(304);
  });

  it.each([
    ['?city=nulle-part', 404, 'nulle-part'],
    ['?city=nulle-part&lang=en', 404, 'No city matches'],
    ['?vile=x', 400, 'vile'],
    ['?endpoint=https://ailleurs.example', 400, 'endpoint'],
    ['?look=rose', 400, 'auto, light, dark'],
  ])('to %s is %i, and says why', async (query, status, words) => {
    const { status: answered, body } = await send(server, `/embed${query}`);
    expect([answered, body.toString().includes(words)]).toEqual([status, true]);
  });
});
