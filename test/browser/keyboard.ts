/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { contrast, luminance, painted, pixel } from './contrast.ts';

export interface Stop {
  host: string;
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far around a control its focus may be drawn. */
const AROUND = 6;

/** Every control that Tab comes to on a page that ends with `#after`, in order. */
export async function stops(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
  const list: Stop[] = [];
  const [from, to] = key === 'Tab' ? ['before', 'after'] : ['after', 'before'];
  await page.locator(`#${from}`).focus();
  for (;;) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => {
      const host = document.activeElement;
      const control = host?.shadowRoot?.activeElement ?? host;
      if (!control) throw new Error('nothing has the focus');
      const { x, y, width, height } = control.getBoundingClientRect();
      return { host: host?.id ?? '', text: control.textContent?.trim() ?? '', x, y, width, height };
    });
    if (stop.host === to) return list;
    list.push({ ...stop, name: `${stop.host}: ${stop.text}` });
    if (list.length > 200) throw new Error(`Tab stays within ${stop.host}: ${stop.text}`);
  }
}

/** Stops that do not follow each other as the eye does: down, and on one line to the right. */
export function outOfOrder(list: readonly Stop[]): string[] {
  return list.flatMap((stop, index) => {
    const last = list[index - 1];
    if (!last) return [];
    const middle = stop.y + stop.height / 2;
    const below = middle > last.y + last.height / 2 + 2;
    const beside = middle >= last.y && stop.x >= last.x + last.width - 1;
    return below || beside ? [] : [`${last.name} → ${stop.name}`];
  });
}

/**
 * Stops whose focus hardly shows, by the pixels that it changes: those that change by 3:1 have to be as many as a line
 * around the control has.
 */
export async function unseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  await page.locator('#before').focus();
  const without = await painted(page);
  for (;;) {
    await page.keyboard.press('Tab');
    const box = await page.evaluate((around) => {
      const host = document.activeElement;
      const control = host?.shadowRoot?.activeElement ?? host;
      if (!control || host?.id === 'after') return null;
      const { x, y, width, height } = control.getBoundingClientRect();
      const left = Math.max(0, Math.floor(x - around));
      const top = Math.max(0, Math.floor(y - around));
      return {
        name: `${host?.id}: ${control.textContent?.trim()}`,
        clip: {
          x: left,
          y: top,
          width: Math.min(document.documentElement.clientWidth, Math.ceil(x + width + around)) - left,
          height: Math.ceil(height) + 2 * around,
        },
        outline: 2 * (width + height),
      };
    }, AROUND);
    if (!box) return unseen;
    const { name, clip, outline } = box;
    const focused = PNG.sync.read(await page.screenshot({ clip }));
    let changed = 0;
    for (let y = 0; y < clip.height; y += 1) {
      for (let x = 0; x < clip.width; x += 1) {
        const [now, before] = [pixel(focused, x, y), pixel(without, clip.x + x, clip.y + y)];
        if (now !== before && contrast(luminance(now), luminance(before)) >= 3) changed += 1;
      }
    }
    if (changed < outline) unseen.push(`${name}: ${changed} pixels of ${Math.round(outline)}`);
  }
}
