import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from '../browser/shared-chromium.ts';
import { send } from '../http/send.ts';
import { startServer, type TestServer } from '../server.ts';
import { axeViolations, chartLoaded, openPage, overflow } from './open-page.ts';
import { readPage, textOf } from './read-page.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const fine = { violations: [], errors: [], foreign: [] };

describe('the builder without JavaScript', () => {
  test('gives every code for what the address asks for', async () => {
    const { html } = await readPage(
      server,
      '/?city=lorient&compare=panel&limit=3&look=dark&colours=own&accent=%23ffcc00&language=en',
    );
    const text = textOf(html);
    for (const part of [
      `src="${server.url}/widget/v1/city-barometer.en.js"`,
      '<city-barometer city="lorient" compare="panel" limit="3" lang="en" style="color-scheme: dark; --barometer-accent: #ffcc00',
      `<img src="${server.url}/chart.svg?city=lorient&amp;compare=panel&amp;limit=3&amp;lang=en&amp;look=dark&amp;width=600&amp;height=495" alt="Lorient: digital projects by theme. Reconstructed data`,
      `<iframe src="${server.url}/embed?city=lorient&amp;compare=panel&amp;limit=3&amp;lang=en&amp;look=dark" title="Lorient: digital projects by theme"`,
      `${server.url}/chart.png?city=lorient`,
    ]) {
      expect(text).toContain(part);
    }
    // The chart speaks the language that was chosen, the page its own.
    expect(html).toContain('<html lang="fr">');
    expect(html).toMatch(/<city-barometer[^>]* lang="en"/);
  });

  test.each(['', 'by=maturity', 'city=lorient&compare=panel', 'view=evolution', 'view=ranking&theme=energy'])(
    'keeps as much free as the chart takes: %s',
    async (query) => {
      const text = textOf((await readPage(server, `/?${query}`)).html);
      const tag = /<script type="module" src="[^"]*\/v1\/.*?<\/city-barometer>/s.exec(text)?.[0] ?? '';
      const page = await browser.newPage();
      expect(tag).toContain('width="600"');
      await page.setContent(`<div style="width:600px">${tag}</div>`);
      await page.locator('city-barometer [part=row]').first().waitFor();
      const [height, kept] = await page
        .locator('city-barometer')
        .evaluate((element: HTMLElement) => [element.offsetHeight, element.querySelector('img')?.height]);
      expect(height).toBe(kept);
      await page.close();
    },
  );

  test('pins the version whose hash is published', async () => {
    const { versions } = (await (await fetch(`${server.url}/widget/versions.json`)).json()) as {
      versions: { files: { name: string; url: string; integrity: string }[] }[];
    };
    for (const [path, file] of [
      ['/', 'city-barometer.js'],
      ['/?language=en', 'city-barometer.en.js'],
    ] as const) {
      const published = versions[0]?.files.find(({ name }) => name === file);
      const text = textOf((await readPage(server, path)).html);
      expect(text).toContain(
        `${published?.url}" integrity="${published?.integrity}" crossorigin="anonymous"`,
      );
    }
  });

  test.each([
    ['/', ['city-barometer.js']],
    ['/?language=en', ['city-barometer.en.js']],
    ['/?view=ranking&language=en', ['city-barometer.en.js', 'views-']],
  ])('says of %s what its scripts weigh as they are sent', async (path, names) => {
    const { versions } = (await (await fetch(`${server.url}/widget/versions.json`)).json()) as {
      versions: { files: { name: string; url: string }[] }[];
    };
    const files = versions[0]?.files.filter(({ name }) =>
      names.some((start) => name.startsWith(start) && name.endsWith('.js')),
    );
    expect(files).toHaveLength(names.length);
    const sent = await Promise.all(
      (files ?? []).map(
        async ({ url }) => (await send(server, url, { headers: { 'accept-encoding': 'br' } })).body.length,
      ),
    );
    const bytes = sent.reduce((sum, one) => sum + one, 0);
    const text = textOf(
      (
        await readPage(
          server,
          `${path}${path === '/' ? '?' : '&'}lang=en${path === '/' ? '&language=fr' : ''}`,
        )
      ).html,
    );
    const [, kilobytes] = text.match(/What it weighs: ([\d.]+)\s*kB of compressed script/u) ?? [];
    expect(kilobytes).toBe(String(Math.round(bytes / 100) / 10));
  });
});

describe('the builder', () => {
  test('follows the look: the chart, the codes, the address; and tells what is hard to see', async () => {
    const { page, complaints, close } = await openPage(browser, server.url);
    await chartLoaded(page);
    await page.getByText('Apparence et langue').click();
    await page.getByLabel('Fond').selectOption('dark');
    await page.getByLabel('Choisir les couleurs').check();
    await page.getByLabel('Barres et liens').fill('#eeeeee');
    const chart = page.locator('#chart');
    expect(await chart.evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark');
    expect(await chart.evaluate((element) => element.style.getPropertyValue('--barometer-accent'))).toBe(
      '#eeeeee',
    );
    expect(await page.locator('#code-tag').innerText()).toContain('--barometer-accent: #eeeeee');
    expect(await page.locator('#contrast').innerText()).toContain('Barres et liens');
    expect(new URL(page.url()).searchParams.get('accent')).toBe('#eeeeee');

    await page.getByLabel('Barres et liens').fill('#2b4fd0');
    expect(await page.locator('#contrast').innerText()).toBe('');
    await page.getByLabel('Langue du graphique').selectOption('en');
    await chart.getByText('All cities: digital projects by theme').waitFor();
    const code = page.locator('#code-tag', { hasText: 'All cities: digital projects by theme.' });
    await code.waitFor();
    expect(await code.innerText()).toContain(`src="${server.url}/widget/v1/city-barometer.en.js"`);
    const pinned = /\/city-barometer\.en\.js" integrity="(sha384-[^"]+)"/.exec(
      (await page.locator('#code-pinned').textContent()) ?? '',
    );
    const { versions } = (await (await fetch(`${server.url}/widget/versions.json`)).json()) as {
      versions: { files: { name: string; integrity: string }[] }[];
    };
    const listed = versions[0]?.files.find(({ name }) => name === 'city-barometer.en.js');
    expect(pinned?.[1]).toBe(listed?.integrity);
    expect(complaints).toEqual(fine);
    await close();
  });

  test('lets nobody choose what a view does not look at', async () => {
    const { page, close } = await openPage(browser, `${server.url}/?city=lorient`);
    await chartLoaded(page);
    const disabled = async () => {
      const names = ['compare', 'by', 'edition', 'theme'];
      const states = await Promise.all(names.map((name) => page.locator(`#${name}`).isDisabled()));
      return names.filter((_, index) => states[index]);
    };
    expect(await disabled()).toEqual(['theme']);
    await page.locator('#view').selectOption('ranking');
    expect(await disabled()).toEqual(['compare', 'by']);
    await page.locator('#theme').selectOption('energy');
    expect(await page.locator('#code-oembed').textContent()).toBe(
      `${server.url}/embed?city=lorient&view=ranking&theme=energy`,
    );
    await page.locator('#view').selectOption('evolution');
    expect(await disabled()).toEqual(['compare', 'edition', 'theme']);
    expect(page.url()).toBe(`${server.url}/?city=lorient&view=evolution`);
    await close();
  });

  test('copies each code by keyboard, and says so', async () => {
    const { page, close } = await openPage(browser, server.url, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await chartLoaded(page);
    await page.locator('summary', { hasText: 'Cadre (iframe)' }).press('Enter');
    await page.getByRole('button', { name: 'Copier : Cadre (iframe)' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copié.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('#code-iframe').innerText(),
    );
    await close();
  });

  test.each([
    ['light', 320],
    ['dark', 1_200],
  ] as const)('with everything open is accessible in %s at %i px', async (colorScheme, width) => {
    const { page, close } = await openPage(browser, `${server.url}/?colours=own&accent=%23eeeeee`, {
      colorScheme,
      viewport: { width, height: 900 },
    });
    await page.locator('#chooser.live').waitFor();
    await page.locator('#chart').evaluate((element) => element.remove());
    for (const details of await page.locator('details').all()) {
      await details.evaluate((element) => element.setAttribute('open', ''));
    }
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await overlappingFields(page)).toEqual([]);
    await close();
  });
});

/** Fields of the form that cover one another, or leave it. */
const overlappingFields = (page: Page): Promise<string[]> =>
  page.locator('#chooser').evaluate((form) => {
    const around = form.getBoundingClientRect();
    const fields = [...form.querySelectorAll('select, input')].map((field) => ({
      name: field.id,
      box: field.getBoundingClientRect(),
    }));
    return fields.flatMap(({ name, box }, index) => {
      const covers = fields
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        );
      return [
        ...covers.map((other) => `${name} covers ${other.name}`),
        ...(box.right > around.right ? [name] : []),
      ];
    });
  });
