import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a visitor's browser would complain of, or a visitor would mind. */
export interface Complaints {
  violations: string[];
  errors: string[];
  /** Addresses outside the server. */
  foreign: string[];
}

/** Opens a page as a visitor does, and notes what goes wrong from the first byte on. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1_200, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: Complaints = { violations: [], errors: [], foreign: [] };
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const list = /Content Security Policy|TrustedTypes|Trusted Type/.test(message.text())
      ? 'violations'
      : 'errors';
    complaints[list].push(message.text());
  });
  page.on('pageerror', (error) => complaints.errors.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) complaints.foreign.push(request.url());
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

/** The chart has its figures. */
export async function chartLoaded(page: Page): Promise<void> {
  await page.locator('city-barometer [part="table"]').first().waitFor();
}

/** The element's scripts that the page has fetched, once its own script shows the chart. */
export async function elementScripts(page: Page): Promise<string[]> {
  await page.waitForFunction(() => {
    const [element] = document.getElementsByTagName('city-barometer');
    return element !== undefined && 'toCSV' in element && (element as { toCSV(): string }).toCSV() !== '';
  });
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /\/widget\/[^/]+\/([^/]+\.js)$/.exec(name)?.[1] ?? []),
  );
}

/** What axe finds, as "rule: element". */
export async function axeViolations(page: Page): Promise<string[]> {
  // Through the debugger rather than a script element, which the page's policy rightly refuses.
  await page.evaluate(await import('node:fs/promises').then(({ readFile }) => readFile(AXE, 'utf8')));
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
  }, RULES);
}

/** How far the page is wider than its window: what a reader would have to scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { shifts } = globalThis as unknown as { shifts: number[] };
    return shifts.reduce((sum, shift) => sum + shift, 0);
  });
