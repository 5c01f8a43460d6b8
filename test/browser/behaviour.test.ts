/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { open, rest } from './element.ts';
import { ENGLISH_TAG, type Host, openHost, document as pageOf, SCRIPT_TAG } from './host.ts';
import { openChromium } from './shared-chromium.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  [browser, host] = await Promise.all([openChromium(), openHost()]);
});
afterAll(() => Promise.all([browser.close(), host.close()]));
beforeEach(() => {
  host.requests.length = 0;
});
afterEach(async () => {
  host.reply = undefined;
  await Promise.all(browser.contexts().map((context) => context.close()));
});

// It asks to be left alone, so that what a test does is not what the element does by itself.
const down = (response: ServerResponse) =>
  Boolean(response.writeHead(503, { 'retry-after': '600' }).end('down'));
const silent = () => true;

describe('asking', () => {
  test('one GET for one element, without cookies or preflight', async () => {
    await open(
      browser,
      host,
      '<city-barometer city="ville-exemple" compare="panel" edition="2013"></city-barometer>',
    );
    expect(host.requests).toHaveLength(1);
    expect(host.requests[0]).toMatchObject({
      documentId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      variables: {
        locale: 'FR',
        edition: '2013',
        one: true,
        city: { slug: 'ville-exemple' },
        panel: true,
        theme: true,
      },
    });
    expect(host.requests[0]?.headers.cookie).toBeUndefined();
    expect(host.requests[0]?.headers.accept).toContain('application/graphql-response+json');
  });

  test('an endpoint may be relative to the page and have a query of its own', async () => {
    await open(browser, host, '<city-barometer endpoint="graphql?source=test"></city-barometer>');
    expect(host.requests).toHaveLength(1);
  });

  test('several changes at once are one request; the one under way is aborted and never shown', async () => {
    host.reply = silent;
    const { page, element } = await open(browser, host, '<city-barometer></city-barometer>', { early: true });
    await expect.poll(() => host.requests.length).toBe(1);
    const aborted = page.waitForEvent('requestfailed');
    host.reply = undefined;
    await element.evaluate((node) => {
      node.setAttribute('by', 'status');
      node.setAttribute('city', 'ville-exemple');
      node.setAttribute('limit', '2');
    });
    expect((await aborted).failure()?.errorText).toContain('ABORTED');
    await element.getByRole('heading', { name: 'Ville-Exemple' }).waitFor();
    expect(host.requests).toHaveLength(2);
    expect(await page.evaluate(() => log.events.map(({ type }) => type))).toEqual(['barometer-load']);
  });

  test('what only changes the look asks nothing', async () => {
    const { element } = await open(browser, host, '<city-barometer></city-barometer>');
    await element.evaluate((node) => {
      node.setAttribute('limit', '3');
      node.setAttribute('heading', 'Titre');
    });
    await element.getByRole('heading', { name: 'Titre' }).waitFor();
    expect(await element.locator('tbody tr').count()).toBe(4);
    expect(host.requests).toHaveLength(1);
  });

  test('moved, it keeps what it shows; removed while asking and put back, it asks again', async () => {
    const { page, element } = await open(
      browser,
      host,
      '<city-barometer></city-barometer><div id="there"></div>',
    );
    await page.evaluate(() =>
      document.querySelector('#there')?.append(document.querySelector('city-barometer') ?? ''),
    );
    await rest(page);
    expect(host.requests).toHaveLength(1);
    host.reply = silent;
    await element.evaluate((node) => node.setAttribute('by', 'objective'));
    await expect.poll(() => host.requests.length).toBe(2);
    host.reply = undefined;
    await element.evaluate((node) => {
      const { parentNode } = node;
      node.remove();
      setTimeout(() => parentNode?.append(node));
    });
    await element.getByRole('heading', { name: 'par objectif' }).waitFor();
    expect(host.requests).toHaveLength(3);
  });
});

describe('asking as little as possible', () => {
  const far = '<div style="height:20000px"></div>';

  test('far from the screen nothing is asked, near it is', async () => {
    const { page, element } = await open(browser, host, `${far}<city-barometer></city-barometer>`, {
      headers: {},
      early: true,
    });
    // Another element, on the screen, shows that the page has come to rest.
    await page.evaluate(() => document.body.prepend(document.createElement('city-barometer')));
    await element.getByRole('table').waitFor();
    expect(host.requests).toHaveLength(1);
    await page
      .locator('city-barometer')
      .last()
      .evaluate((node) => {
        node.setAttribute('by', 'status');
        node.scrollIntoView();
      });
    await page.getByRole('heading', { name: 'par état' }).waitFor();
    expect(host.requests.map(({ variables }) => variables)).toEqual([
      { locale: 'FR', theme: true },
      { locale: 'FR', status: true },
    ]);
  });

  test('equal elements ask once, together or one after the other', async () => {
    const { page } = await open(browser, host, '<city-barometer></city-barometer>'.repeat(3));
    await expect.poll(() => page.getByRole('table').count()).toBe(3);
    await page.evaluate(() => document.body.prepend(document.createElement('city-barometer')));
    await expect.poll(() => page.getByRole('table').count()).toBe(4);
    expect(host.requests).toHaveLength(1);
  });

  test('one of two that goes does not take the other one’s answer along', async () => {
    host.reply = silent;
    const { page } = await open(browser, host, '<city-barometer></city-barometer>'.repeat(2), {
      early: true,
    });
    await expect.poll(() => host.requests.length).toBe(1);
    let aborted = 0;
    page.on('requestfailed', () => {
      aborted += 1;
    });
    await page
      .locator('city-barometer')
      .first()
      .evaluate((node) => node.remove());
    // The second one waits on: only when it goes too nobody is left.
    host.reply = undefined;
    await page.evaluate(() => {
      const other = document.createElement('city-barometer');
      other.setAttribute('by', 'status');
      document.body.prepend(other);
    });
    await page.getByRole('table').waitFor();
    expect(aborted).toBe(0);
    await page
      .locator('city-barometer')
      .last()
      .evaluate((node) => node.remove());
    await expect.poll(() => aborted).toBe(1);
  });
});

describe('when it goes wrong', () => {
  test('an error says so, keeps the picture, and can be retried with the keyboard; the focus is not lost', async () => {
    host.reply = down;
    const picture = '<img src="/chart.svg" width="600" height="420" alt="Le graphique">';
    const { page, element } = await open(browser, host, `<city-barometer>${picture}</city-barometer>`);
    expect(await element.getByRole('status').textContent()).toBe('Les données n’ont pas pu être chargées.');
    expect(await page.getByRole('img', { name: 'Le graphique' }).isVisible()).toBe(true);
    expect(await page.evaluate(() => log.events)).toEqual([
      {
        type: 'barometer-error',
        detail: { code: 'HTTP_503', message: 'Les données n’ont pas pu être chargées.' },
      },
    ]);
    host.reply = undefined;
    await element.getByRole('button', { name: 'Réessayer' }).press('Enter');
    await element.getByRole('table').waitFor();
    expect(await element.getByRole('button', { name: 'Réessayer' }).count()).toBe(0);
    expect(await page.getByRole('img').count()).toBe(0);
    expect(await element.evaluate((node) => node.shadowRoot?.activeElement?.tagName)).toBe('DIV');
  });

  test('the focus is not lost either when it has been asked again by itself', async () => {
    host.reply = (response) => Boolean(response.writeHead(503).end());
    const { element } = await open(browser, host, '<city-barometer></city-barometer>');
    await element.getByRole('button', { name: 'Réessayer' }).focus();
    host.reply = undefined;
    await element.getByRole('table').waitFor();
    expect(await element.evaluate((node) => node.shadowRoot?.activeElement?.role)).toBe('heading');
  });

  test('no connection', async () => {
    const { page } = await open(
      browser,
      host,
      '<city-barometer endpoint="http://127.0.0.1:9/"></city-barometer>',
      { headers: {} },
    );
    expect(await page.evaluate(() => log.events[0]?.detail)).toMatchObject({ code: 'NETWORK' });
  });

  test('a city nobody knows: what was asked, how to mend it, and no retry', async () => {
    const { page, element } = await open(browser, host, '<city-barometer city="xyz"></city-barometer>');
    expect(await element.getByRole('status').textContent()).toContain(
      'Aucune ville ne correspond à «\u00a0xyz\u00a0»',
    );
    expect(await element.getByRole('button').count()).toBe(0);
    expect(await page.evaluate(() => log.events[0]?.detail)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('an edition nobody published', async () => {
    const { page, element } = await open(browser, host, '<city-barometer edition="1999"></city-barometer>', {
      lang: 'en',
    });
    expect(await element.getByRole('status').textContent()).toContain('No edition “1999” is published.');
    expect(await page.evaluate(() => log.events[0]?.detail)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('a city to compare with that is not there is said beside the chart', async () => {
    const { element } = await open(
      browser,
      host,
      '<city-barometer city="ville-exemple" compare="xyz"></city-barometer>',
    );
    expect(await element.locator('caption').textContent()).toContain(
      'Aucune donnée à comparer pour «\u00a0xyz\u00a0».',
    );
    expect(await element.locator('tbody tr').count()).toBe(9);
  });

  test('no project: a sentence, no table', async () => {
    const { element } = await open(browser, host, '<city-barometer city="ville-vide"></city-barometer>');
    expect(await element.locator('[part=summary]').textContent()).toBe('Aucun projet recensé.');
    expect(await element.getByRole('table').count()).toBe(0);
  });

  test('a failed update keeps the figures and says they are not fresh', async () => {
    const { element } = await open(browser, host, '<city-barometer></city-barometer>');
    host.reply = down;
    await element.evaluate((node: HTMLElement) => node.refresh());
    expect(await element.getByRole('table').isVisible()).toBe(true);
    expect(await element.getByRole('status').textContent()).toMatch(/^Mise à jour impossible.*chargés à \d/);
    host.reply = undefined;
    await element.evaluate((node: HTMLElement) => node.refresh());
    expect(await element.getByRole('status').textContent()).toBe('');
  });

  test('what may pass is asked again by itself, not before the server allows it, and is told once', async () => {
    const times: number[] = [];
    host.reply = (response, count) => {
      times.push(performance.now());
      return count < 3 && Boolean(response.writeHead(503, { 'retry-after': '1' }).end());
    };
    const { page, element } = await open(browser, host, '<city-barometer></city-barometer>');
    await element.getByRole('table').waitFor();
    expect(times).toHaveLength(3);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(1_000);
    expect(await page.evaluate(() => log.events.map(({ type }) => type))).toEqual([
      'barometer-error',
      'barometer-load',
    ]);
    expect(await element.getByRole('status').textContent()).toBe('');
  });

  test('put back into the page, it asks again for what failed', async () => {
    host.reply = down;
    const { element } = await open(browser, host, '<city-barometer></city-barometer>');
    host.reply = undefined;
    await element.evaluate((node) => {
      const { parentNode } = node;
      node.remove();
      parentNode?.append(node);
    });
    await element.getByRole('table').waitFor();
    expect(host.requests).toHaveLength(2);
  });

  test('figures of another question do not stay: they would pass for the answer', async () => {
    const { page, element } = await open(browser, host, '<city-barometer></city-barometer>');
    host.reply = down;
    await element.evaluate((node) => node.setAttribute('city', 'ville-exemple'));
    await element.getByRole('button', { name: 'Réessayer' }).waitFor();
    await rest(page);
    expect(await element.getByRole('table').count()).toBe(0);
  });
});

describe('views', () => {
  test('an evolution joins comparable editions only, and tells each break', async () => {
    const { element, problems } = await open(
      browser,
      host,
      '<city-barometer view="evolution"></city-barometer>',
    );
    expect(host.requests).toHaveLength(1);
    const row = element.getByRole('row', { name: 'Transports et mobilité' });
    expect(await row.locator('circle').count()).toBe(4);
    expect(await row.locator('line:not([class])').count()).toBe(1);
    expect(await row.locator('.break').count()).toBe(2);
    expect(await element.locator('[part=note]').allTextContents()).toEqual([
      expect.stringContaining('les projets y sont comptés autrement'),
      expect.stringContaining('ces éditions ne se comparent pas'),
    ]);
    expect(await problems()).toEqual([]);
  });

  test('a ranking asks for as many cities as it shows, and finds the chosen one', async () => {
    const html =
      '<city-barometer view="ranking" theme="energy" city="ville-exemple" limit="3"></city-barometer>';
    const { element } = await open(browser, host, html);
    expect(host.requests[0]?.variables).toMatchObject({ theme: 'energy', first: 3, one: true });
    expect(await element.locator('tbody th [part=label]').allTextContents()).toEqual([
      'Ville 0',
      'Ville 1',
      'Ville 2',
      'Ville-Exemple',
    ]);
    await element.evaluate((node) => node.setAttribute('view', 'bars'));
    await element.getByRole('heading', { name: 'projets numériques par thème' }).waitFor();
    expect(host.requests).toHaveLength(2);
  });

  test.each([
    ['English', SCRIPT_TAG, 'en', 'fr', 'Ensemble des villes'],
    ['French', ENGLISH_TAG, 'fr', 'en', 'All cities'],
  ])(
    'where %s cannot be loaded the text is in the file’s own language',
    async (_name, scripts, lang, own, heading) => {
      const context = await browser.newContext();
      await context.route(new RegExp(`/${lang}-\\w+\\.js$`), (route) => route.abort());
      const page = await context.newPage();
      await page.goto(host.page(pageOf('<city-barometer></city-barometer>', { lang, scripts })));
      await page.getByRole('heading', { name: heading }).waitFor();
      expect(await page.locator('city-barometer .chart').getAttribute('lang')).toBe(own);
    },
  );

  test('a server that does not know the document is sent its text', async () => {
    host.reply = (response, count) =>
      count === 1 &&
      Boolean(
        response
          .writeHead(400, { 'content-type': 'application/graphql-response+json' })
          .end('{"errors":[{"message":"","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}'),
      );
    const { element } = await open(browser, host, '<city-barometer></city-barometer>');
    expect(host.requests.map(({ documentId }) => documentId !== '')).toEqual([true, false]);
    expect(await element.getByRole('table').isVisible()).toBe(true);
  });
});

describe('readers', () => {
  test('sort by any column with the keyboard, and hear it', async () => {
    const { element } = await open(
      browser,
      host,
      '<city-barometer city="ville-exemple" limit="4"></city-barometer>',
    );
    const labels = () => element.locator('tbody [part=label]').allTextContents();
    const before = await labels();
    await element.getByRole('button', { name: 'Thème' }).press('Enter');
    await element
      .getByRole('columnheader', { name: 'Thème' })
      .and(element.locator('[aria-sort=ascending]'))
      .waitFor();
    expect(await element.getByRole('status').textContent()).toBe(
      'Trié par «\u00a0Thème\u00a0», ordre croissant.',
    );
    const others = 'Autres thèmes (5)';
    const sorted = before.slice(0, -1).sort((a, b) => a.localeCompare(b, 'fr'));
    expect(await labels()).toEqual([...sorted, others]);
    await element.getByRole('button', { name: 'Part' }).press('Space');
    await element.locator('[aria-sort=descending]').waitFor();
    expect(await labels()).toEqual(before);
    await element.getByRole('button', { name: 'Part' }).press('Space');
    await element.locator('[aria-sort=ascending]').waitFor();
    expect(await labels()).toEqual([...before.slice(0, -1).reverse(), others]);
    expect(host.requests).toHaveLength(1);
  });

  test('download what they see', async () => {
    const { page, element, problems } = await open(
      browser,
      host,
      '<city-barometer limit="2"></city-barometer>',
    );
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      element.getByRole('button', { name: 'CSV' }).press('Enter'),
    ]);
    expect(file.suggestedFilename()).toBe('barometre-2013-theme.csv');
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toBe(`\ufeff${await element.evaluate((node: HTMLElement) => node.toCSV())}`);
    expect(await problems()).toEqual([]);
  });

  test('copy an address that shows the same chart; where they may not, they see it', async () => {
    const html =
      '<city-barometer city="ville-exemple" compare="panel" by="status" limit="2"></city-barometer>';
    const address = `${host.origin}/?city=ville-exemple&compare=panel&by=status&limit=2`;
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    const { page, element } = await open(browser, host, html, { context });
    await element.getByRole('button', { name: 'Copier le lien' }).press('Enter');
    await element.getByText('Lien copié.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    const refused = await open(browser, host, html);
    await refused.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await refused.element.getByRole('button', { name: 'Copier le lien' }).press('Enter');
    await refused.element.getByText(address).waitFor();
  });
});

describe('for the page', () => {
  test('load tells what is shown', async () => {
    const { page } = await open(browser, host, '<city-barometer></city-barometer>');
    const [event] = await page.evaluate(() => log.events);
    expect(event?.type).toBe('barometer-load');
    expect(event?.detail).toMatchObject({
      by: 'theme',
      edition: { code: '2013' },
      rows: [{ code: 'leisure', figure: 16 }, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  test('rows are no tab stops, until somebody listens; then mouse and keyboard both choose', async () => {
    const { page, element } = await open(browser, host, '<city-barometer limit="2"></city-barometer>');
    await element.locator('tbody tr').first().click();
    expect(await element.locator('tbody button').count()).toBe(0);
    await element.evaluate((node) => node.addEventListener('barometer-select', () => {}));
    await element.getByRole('button', { name: 'Transports et mobilité' }).press('Enter');
    await element.locator('tbody tr').first().locator('td').first().click();
    await element.locator('tbody tr').last().click();
    const chosen = await page.evaluate(() =>
      log.events.filter(({ type }) => type === 'barometer-select').map(({ detail }) => detail),
    );
    const common = { by: 'theme', edition: '2013' };
    expect(chosen).toEqual([
      { ...common, code: 'transport', label: 'Transports et mobilité', count: 169, percent: 15 },
      { ...common, code: 'leisure', label: 'Loisirs, culture et tourisme', count: 181, percent: 16 },
    ]);
  });

  test('a page that listens before the script is there waits for it, or sets `selectable`', async () => {
    const listen = 'node.addEventListener("barometer-select", () => {})';
    const html = `<city-barometer limit="2"></city-barometer><city-barometer limit="2" selectable></city-barometer>
      <script>
        const [node, selectable] = document.querySelectorAll('city-barometer');
        customElements.whenDefined('city-barometer').then(() => ${listen});
        selectable.addEventListener('barometer-select', () => {});
      </script>`;
    const { page } = await open(browser, host, html, { headers: {} });
    await expect.poll(() => page.getByRole('button', { name: 'Transports et mobilité' }).count()).toBe(2);
  });

  test('toCSV gives what is shown, with its source', async () => {
    const { element } = await open(browser, host, '<city-barometer></city-barometer>');
    const csv = await element.evaluate((node: HTMLElement) => node.toCSV());
    expect(csv.split('\r\n')).toHaveLength(11);
    expect(csv).toContain('RECONSTRUCTED,Syntec Numérique,https://source.example/2013,2013-06-19');
    expect(csv).toContain('Données reconstituées');
  });

  test('the script may be there twice, in two versions', async () => {
    const scripts = `${SCRIPT_TAG}${SCRIPT_TAG}<script type="module" src="/widget/other/city-barometer.js"></script>`;
    const headers = {
      'content-security-policy':
        "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
    };
    const { element, problems } = await open(browser, host, '<city-barometer></city-barometer>', {
      scripts,
      headers,
    });
    expect(await element.getByRole('table').isVisible()).toBe(true);
    expect(await problems()).toEqual([]);
  });

  test.each([
    ['bars', '<city-barometer city="ville-exemple" compare="panel" selectable></city-barometer>'],
    ['maturity', '<city-barometer by="maturity"><p>Texte</p></city-barometer>'],
    ['an evolution in English', '<city-barometer view="evolution" lang="en"></city-barometer>'],
    ['a ranking', '<city-barometer view="ranking" edition="2022" theme="energy"></city-barometer>'],
    ['a message', '<city-barometer city="xyz"></city-barometer>'],
  ])('the strictest policy blocks nothing: %s', async (_name, html) => {
    const { page, element, problems } = await open(browser, host, html);
    expect(await problems()).toEqual([]);
    expect(
      await element.evaluate((node) => node.shadowRoot?.querySelectorAll('[style], style, link').length),
    ).toBe(0);
    expect(await element.locator('.chart').evaluate((node) => getComputedStyle(node).display)).toBe('flex');
    await page
      .evaluate(() => document.body.insertAdjacentHTML('beforeend', '<i style="color:red"></i>'))
      .catch(() => {});
    expect(await problems()).not.toEqual([]);
  });
});
