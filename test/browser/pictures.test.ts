/// <reference lib="dom" />
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchPainter } from './chromium.ts';
import { comparePicture, PICTURES } from './compare-picture.ts';
import { open } from './element.ts';
import { FONT_FACES, FONTS, type Host, openHost } from './host.ts';
import { LOOKS, nameOf, PAGES, pictured, WIDTHS } from './picture-set.ts';
import { LANGUAGES, NAMES } from './views.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchPainter(FONTS), openHost()]);
});
afterAll(() => Promise.all([browser.close(), host.close()]));

describe.each(PAGES)('$look, $width px, $lang', (each) => {
  const { look, width, lang, views } = each;

  test(`${views.join(', ')}: as the accepted pictures`, async () => {
    const { page } = await open(browser, host, views.map(pictured).join(''), {
      lang,
      headers: {},
      head: `<style>${FONT_FACES} body{margin:8px} city-barometer{--barometer-font:Arimo;margin-bottom:8px} :root{color-scheme:${look === 'dark' ? 'dark' : 'light'}}</style>`,
      context: {
        viewport: { width, height: 9_000 },
        forcedColors: look === 'forced' ? 'active' : 'none',
      },
    });
    await page
      .locator('[part=tools]:not(.waiting)')
      .nth(views.length - 1)
      .waitFor();
    if (look === 'print') await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual([
      'loaded',
      'loaded',
    ]);
    const wrong: (string | undefined)[] = [];
    for (const view of views) {
      wrong.push(await comparePicture(nameOf(view, each), await page.locator(`#${view}`).screenshot()));
    }
    expect(wrong.filter(Boolean)).toEqual([]);
    await page.context().close();
  });
});

describe('the pictures', () => {
  const names = PAGES.flatMap((page) => page.views.map((view) => nameOf(view, page)));

  test('have any two of view, look, width and language together', () => {
    const axes = [NAMES, LOOKS, WIDTHS, LANGUAGES] as const;
    const shown = PAGES.flatMap(({ views, look, width, lang }) =>
      views.map((view) => [view, look, width, lang]),
    );
    const missing = axes.flatMap((one, first) =>
      axes.flatMap((other, second) =>
        first < second
          ? one.flatMap((a) =>
              other
                .filter((b) => !shown.some((picture) => picture[first] === a && picture[second] === b))
                .map((b) => `${a} ${b}`),
            )
          : [],
      ),
    );
    expect(missing).toEqual([]);
  });

  test('are all compared, and small together', async () => {
    const files = await readdir(PICTURES);
    expect(files.sort()).toEqual(names.map((name) => `${name}.png`).sort());
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(PICTURES, file))).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });

  test('one that differs is left beside what differs, and the message says where', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    const places = { kept: PICTURES, failures: folder, accept: false };
    const [name = ''] = names;
    const picture = await readPicture(name);
    const same = await comparePicture(name, PNG.sync.write(picture), places);
    const dot = 4 * (picture.width * 40 + 40);
    for (let pixel = 0; pixel < 12; pixel += 1) picture.data.fill(128, dot + 4 * pixel, dot + 4 * pixel + 3);
    const wrong = await comparePicture(name, PNG.sync.write(picture), places);
    const left = await readdir(folder);
    await rm(folder, { recursive: true });
    expect(same).toBeUndefined();
    expect(wrong).toContain('UPDATE_PICTURES=1');
    for (const file of left) expect(wrong).toContain(join(folder, file));
    expect(left.sort()).toEqual([`${name}.difference.png`, `${name}.new.png`]);
  });
});

async function readPicture(name: string): Promise<PNG> {
  return PNG.sync.read(await readFile(join(PICTURES, `${name}.png`)));
}
