/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { readWith } from './reader-styles.ts';

/** What of the charts paper shows: their texts in order, and the controls, of which paper has no use. */
export interface Printed {
  texts: string[];
  controls: string[];
}

/**
 * The page as printers get it: print styles on white, without backgrounds, which browsers leave out unless told otherwise.
 */
export async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await readWith(page, '* { background: none !important } html { background: #fff !important }');
}

export function shown(page: Page): Promise<Printed> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const controls: string[] = [];
    for (const host of document.querySelectorAll('city-barometer')) {
      const chart = host.shadowRoot?.querySelector('.chart');
      if (!chart) throw new Error(`${host.id} shows nothing`);
      const walker = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const parent = text.parentElement;
        const words = text.textContent?.trim();
        if (!words || !parent?.checkVisibility({ visibilityProperty: true }) || parent.closest('.unseen'))
          continue;
        if (parent.closest('[part=tools], [data-act=retry]')) controls.push(words);
        else texts.push(words);
      }
    }
    return { texts, controls };
  });
}
