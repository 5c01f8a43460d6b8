/// <reference lib="dom" />
import type { ServerResponse } from 'node:http';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { addProject } from '../live/follow.ts';
import { startServer, type TestServer } from '../server.ts';
import { startProxy, type TcpProxy } from '../tcp-proxy.ts';
import { type OpenOptions, open } from './element.ts';
import { type Host, openHost, document as pageOf } from './host.ts';
import { openChromium } from './shared-chromium.ts';
import { answerAny } from './view-answers.ts';

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
  host.reply = undefined;
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
  await expectChangeBy(element, () => addProject(server.database, city));
}

async function expectChangeBy(element: Locator, change: () => Promise<unknown>): Promise<void> {
  const before = await csv(element);
  await change();
  await expect.poll(() => csv(element), patience).not.toBe(before);
}

/** Publishes another edition, of one theme, one city and one project. */
async function publishEdition(code: string): Promise<void> {
  const { sql } = server.database;
  await sql.query(
    `insert into edition (code, year, title_fr, title_en, provenance, as_of, source_id, status)
     select $1, 2020, 'Essai', 'Trial', 'SURVEY', '2020-01-01', min(id), 'PUBLISHED' from source`,
    [code],
  );
  await sql.query(
    `insert into theme (edition_id, code, label_fr, label_en, position)
     select id, 'theme', 'Thème', 'Theme', 1 from edition where code = $1`,
    [code],
  );
  await sql.query(
    `insert into participation (edition_id, city_id)
     select e.id, c.id from edition e, city c where e.code = $1 and c.slug = 'lorient'`,
    [code],
  );
  await addProjectOf(code);
}

const addProjectOf = (code: string) =>
  server.database.sql.query(
    `insert into project (edition_id, reference, title, city_id, theme_id)
     select e.id, gen_random_uuid(), 'Added', p.city_id, t.id
     from edition e join participation p on p.edition_id = e.id join theme t on t.edition_id = e.id
     where e.code = $1`,
    [code],
  );

/** As the committee does: in one go, or there would be none for a moment. */
const makeCurrent = (code: string) =>
  server.database.sql.query(
    `do $$ begin
       update edition set current = false where current;
       update edition set current = true where code = '${code}';
     end $$`,
  );

/** Whether the host's last request was to follow. */
const isStream = () => host.requests.at(-1)?.headers.accept === 'text/event-stream';

const answerWith = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'content-type': 'application/graphql-response+json' }).end(text);
};

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
    const { page, element, problems } = await openLive(`${tag()}<div style="height:20000px"></div>`, {
      headers: {},
    });
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
    await element.evaluate((node) => node.setAttribute('heading', 'Sans suite'));
    await element.getByRole('heading', { name: 'Sans suite' }).waitFor();
    expect(await problems()).toEqual([]);
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

  test('it follows the edition that it shows now, not the one before', async () => {
    await publishEdition('next');
    const { element } = await openLive(tag('edition="2013"'));
    await expectChange(element);
    await element.evaluate((node) => node.setAttribute('edition', 'next'));
    await expect.poll(() => csv(element), patience).toContain('next');
    await expectChangeBy(element, () => addProjectOf('next'));
    await expectChangeBy(element, () => addProjectOf('next'));
    expect(await connections()).toBe(1);
  });

  test.each(['', 'view="ranking"'])(
    'where no edition is asked for it follows the current one: %s',
    async (attributes) => {
      const code = `current-${attributes.length}`;
      await publishEdition(code);
      const { page, element } = await openLive(tag(attributes));
      await expectChange(element);
      await makeCurrent(code);
      onTestFinished(async () => void (await makeCurrent('2013')));
      await expect.poll(() => csv(element), patience).toContain(code);
      await expect.poll(() => said(page), patience).toMatch(/^Chiffres mis à jour à \d/);
      await expectChangeBy(element, () => addProjectOf(code));
      expect(await connections()).toBe(1);
    },
  );

  test('where the page has it ask again, and another edition is shown, it follows that one', async () => {
    await publishEdition('asked-again');
    const { element } = await openLive(tag('city="lorient" compare="panel"'));
    await expectChange(element);
    await makeCurrent('asked-again');
    onTestFinished(async () => void (await makeCurrent('2013')));
    await element.evaluate((node: HTMLElement) => node.refresh());
    expect(await csv(element)).toContain('asked-again');
    await expectChangeBy(element, () => addProjectOf('asked-again'));
    expect(await connections()).toBe(1);
  });

  test('a change that is told while the answer to the one before is on its way is not lost', async () => {
    let state = 'A';
    const held: (() => void)[] = [];
    const streams: ServerResponse[] = [];
    const told = (stream: ServerResponse) =>
      stream.write(
        `event: next\ndata: ${JSON.stringify({ data: { statisticsChanged: { version: state } } })}\n\n`,
      );
    const change = (to: string) => {
      state = to;
      for (const stream of streams) told(stream);
    };
    host.reply = (response) => {
      if (isStream()) {
        streams.push(response.writeHead(200, { 'content-type': 'text/event-stream' }));
        return told(response);
      }
      // It says what was so when it was asked.
      const { documentId = '', variables = {} } = host.requests.at(-1) ?? {};
      const { status, body } = answerAny(documentId, variables);
      const text = JSON.stringify(body).replaceAll('Énergie', `Énergie ${state}`);
      const answer = () => answerWith(response, status, text);
      if (state === 'A') answer();
      else held.push(answer);
      return true;
    };
    const { page } = await open(browser, host, '<city-barometer live></city-barometer>'.repeat(2));
    const shown = async () => (await page.getByRole('rowheader', { name: /Énergie/ }).allInnerTexts()).join();
    const questions = () =>
      host.requests.filter(({ headers: asked }) => asked.accept !== 'text/event-stream');
    // Once for the page, and once because of the first version.
    await expect.poll(() => questions().length, patience).toBeGreaterThan(1);
    await expect.poll(shown, patience).toMatch(/^Énergie A\s*,Énergie A\s*$/);
    change('B');
    await expect.poll(() => held.length, patience).toBe(1);
    change('C');
    await expect.poll(() => held.length, patience).toBe(2);
    for (const answer of held) answer();
    await expect.poll(shown, patience).toMatch(/^Énergie C\s*,Énergie C\s*$/);
    expect(held).toHaveLength(2);
  });

  test('whichever comes first, its script or the figures, each chart is followed', async () => {
    const charts = ['theme', 'objective', 'status', 'maturity'].flatMap((by) =>
      ['', 'compare="panel"'].map(
        (more) => `<city-barometer live limit="1" by="${by}" ${more}></city-barometer>`,
      ),
    );
    // The script comes first for some, the figures for others: they come one by one, at the same moment as it does.
    for (const apartMs of [0, 1, 2, 3, 4, 5]) {
      let asked = 0;
      const script = Promise.withResolvers<void>();
      host.reply = (response) => {
        if (isStream()) {
          response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
          return true;
        }
        const { documentId = '', variables = {} } = host.requests.at(-1) ?? {};
        const { status, body } = answerAny(documentId, variables);
        const answer = () => answerWith(response, status, JSON.stringify(body));
        const afterMs = asked * apartMs;
        asked += 1;
        void script.promise.then(() => setTimeout(answer, afterMs));
        return true;
      };
      const page = await browser.newPage({ viewport: { width: 680, height: 4_000 } });
      await page.route(/live-/, async (route) => {
        // As many as a browser asks at once for over HTTP/1.1, but for one.
        await expect.poll(() => asked, patience).toBeGreaterThan(4);
        script.resolve();
        await route.continue();
      });
      await page.goto(host.page(pageOf(charts.join('')), {}));
      // Where it will be said aloud that figures changed.
      const followed = page.locator('city-barometer p[role=status].unseen');
      await expect.poll(() => followed.count(), patience).toBe(charts.length);
      await page.close();
    }
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
  await expect.poll(() => [...asked].sort(), patience).toEqual(['{"edition":"2014"}', '{}']);
  await expect.poll(connections, patience).toBe(1);
  await expectChange(element);
  expect(asked).toHaveLength(2);
  expect(await problems()).toEqual([]);
});
