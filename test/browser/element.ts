/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { document, type Host, type PageOptions } from './host.ts';

export interface Opened {
  page: Page;
  element: Locator;
  /** What the page's policy blocked, and what threw. */
  problems(): Promise<string[]>;
}

export interface OpenOptions extends PageOptions {
  context?: BrowserContextOptions;
  headers?: Record<string, string>;
  /** Do not wait for a chart or a message. */
  early?: boolean;
}

/** A page of `host` with this in it, once the element has come to rest. */
export async function open(
  browser: Browser,
  host: Host,
  body: string,
  options: OpenOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 680, height: 900 }, ...options.context });
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.addInitScript(() => {
    const log = { blocked: [] as string[], shift: 0, events: [] as { type: string; detail: unknown }[] };
    Object.assign(globalThis, { log });
    addEventListener('securitypolicyviolation', (event) =>
      log.blocked.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        log.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    for (const type of ['barometer-load', 'barometer-error', 'barometer-select']) {
      addEventListener(type, (event) => log.events.push({ type, detail: (event as CustomEvent).detail }));
    }
  });
  await page.goto(host.page(document(body, options), options.headers));
  const element = page.locator('city-barometer').first();
  if (!options.early) await rest(page);
  return {
    page,
    element,
    problems: async () => [...thrown, ...(await page.evaluate(() => log.blocked))],
  };
}

/** Every element of the page is defined and no longer busy. */
export async function rest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const elements = [...globalThis.document.querySelectorAll('city-barometer')];
    return elements.every((element) => {
      const root = element.shadowRoot;
      return (
        root?.querySelector('[aria-busy=false]') &&
        root.querySelector('[part=summary], [role=status]:not(:empty)')
      );
    });
  });
}

declare global {
  interface HTMLElement {
    /** Of the element under test; the tests know it by its built file only. */
    refresh(): Promise<void>;
    toCSV(): string;
  }
  // The page's own log, set up before anything else runs in it.
  var log: { blocked: string[]; shift: number; events: { type: string; detail: unknown }[] };
}
