import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';

let launched: Promise<Browser> | undefined;

/**
 * A Chromium for a test file. Those that one worker runs, one after the other, share it, since to start one takes two seconds
 * of a processor; `close` closes what was opened in it, and it ends with the worker.
 */
export async function openChromium(): Promise<Browser> {
  const running = await launched?.catch(() => undefined);
  if (!running?.isConnected()) launched = launchChromium();
  const browser = (await launched) as Browser;
  return new Proxy(browser, {
    get(target, name) {
      if (name === 'close') return () => Promise.all(target.contexts().map((context) => context.close()));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
