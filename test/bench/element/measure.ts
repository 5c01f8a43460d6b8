import type { Browser } from 'playwright-core';
import { watchPage } from './drawn.ts';

/** What a visit to a page came to. */
export interface Visited {
  /** Of everything but the page itself, headers included. */
  bytes: number;
  requests: number;
  /** Until the chart was painted, in milliseconds. */
  painted: number;
  shift: number;
  /** Of the main thread, until nothing happened any more, in milliseconds. */
  busy: number;
}

/** "Slow 4G" of the browser's own tools, and a processor four times as slow: a telephone on a train. */
const NETWORK = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const SLOWER = 4;

export async function visit(browser: Browser, address: string): Promise<Visited> {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.addInitScript(watchPage);
    await session.send('Network.enable');
    await session.send('Performance.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const counted = new Map<string, number>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.startsWith('http') && request.url !== address) counted.set(requestId, 0);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (counted.has(requestId)) counted.set(requestId, encodedDataLength);
    });
    await page.goto(address, { waitUntil: 'commit' });
    const painted = await page.evaluate(() => window.drawn);
    await page.waitForLoadState('networkidle');
    const { metrics } = await session.send('Performance.getMetrics');
    const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    const bytes = [...counted.values()].reduce((sum, size) => sum + size, 0);
    const shift = await page.evaluate(() => window.shift);
    return { bytes, requests: counted.size, painted, shift, busy: busy * 1_000 };
  } finally {
    await context.close();
  }
}
