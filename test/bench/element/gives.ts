import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { watchPage } from './drawn.ts';
import type { Host } from './host.ts';
import type { Figure } from './peers/figures.ts';

/** What a chart gives without more code, each found out in the browser. */
export interface Given {
  rows: boolean;
  figures: number;
  keyboard: boolean;
  forcedColours: boolean;
  /** How much a strict policy refused, and whether the chart was drawn all the same. */
  policy: string;
  withoutScript: string;
}

/** Nothing inline, nothing from elsewhere, no strings that become code or markup but by one named policy. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types lit-html";
const PATIENCE = 10_000;

export async function gives(
  browser: Browser,
  host: Host,
  index: number,
  figures: readonly Figure[],
): Promise<Given> {
  const address = host.pageAt(index);
  const plain = await inPage(browser, address, {}, async (page) => {
    await isDrawn(page);
    const spoken = (await page.locator('#host').ariaSnapshot()).replaceAll(/[\u00a0\u202f]/g, ' ');
    const lines = spoken.split('\n');
    // In one breath with what it is of: the numbers along an axis are nobody's.
    const told = figures.filter(({ label, percent }) =>
      lines.some((line) => line.includes(label) && line.includes(`${percent} %`)),
    );
    const rows = (await page.locator('#host').getByRole('row').count()) > figures.length;
    return { told: told.length, rows, colour: await mainColour(page), keyboard: await reaches(page) };
  });
  const forced = await inPage(
    browser,
    address,
    { forcedColors: 'active', colorScheme: 'dark' },
    async (page) => {
      await isDrawn(page);
      return (await coloursOf(page)).get(plain.colour) ?? 0;
    },
  );
  host.policy = POLICY;
  const policy = await inPage(browser, address, {}, async (page) => {
    const drawn = await isDrawn(page);
    const refused = await page.evaluate(() => window.violations);
    return `${drawn ? 'drawn' : 'not drawn'}, ${refused} refused`;
  });
  host.policy = undefined;
  const withoutScript = await inPage(browser, address, { javaScriptEnabled: false }, async (page) => {
    if ((await page.locator('#host').innerText()).trim() !== '') return 'text';
    return (await page.locator('#host img').count()) > 0 ? 'picture' : 'nothing';
  });
  return {
    rows: plain.rows,
    figures: plain.told,
    keyboard: plain.keyboard,
    forcedColours: forced === 0,
    policy,
    withoutScript,
  };
}

async function inPage<Result>(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPage);
    await page.goto(address, { waitUntil: 'networkidle' });
    return await look(page);
  } finally {
    await context.close();
  }
}

const isDrawn = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => window.hasDrawn(), undefined, { timeout: PATIENCE })
    .then(() => true)
    .catch(() => false);

/** Whether a reader who presses Tab comes to anything in the chart. */
async function reaches(page: Page): Promise<boolean> {
  await page.keyboard.press('Tab');
  return await page.evaluate(
    () => document.querySelector('#host')?.contains(document.activeElement) ?? false,
  );
}

/** How many pixels of the chart have each colour. */
async function coloursOf(page: Page): Promise<Map<string, number>> {
  const { data } = PNG.sync.read(await page.locator('#host').screenshot());
  const colours = new Map<string, number>();
  for (let index = 0; index < data.length; index += 4) {
    const colour = data.subarray(index, index + 3).join();
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return colours;
}

/** The colour of the bars: of those that are no grey the one with most pixels. */
async function mainColour(page: Page): Promise<string> {
  const coloured = [...(await coloursOf(page))].filter(([colour]) => {
    const parts = colour.split(',').map(Number);
    return Math.max(...parts) - Math.min(...parts) > 60;
  });
  return coloured.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}
