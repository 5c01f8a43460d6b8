/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/**
 * What a reader with eyes would miss: text or drawings that leave the chart or the page, are cut, or lie on each other.
 * Two boxes may overlap by two pixels: fonts are higher than their lines.
 */
export function losses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 2;
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`);
    for (const host of document.querySelectorAll('city-barometer')) {
      const chart = host.shadowRoot?.querySelector('.chart');
      if (!chart) throw new Error(`${host.id} shows nothing`);
      const outer = chart.getBoundingClientRect();
      const boxes: { name: string; box: DOMRect }[] = [...chart.querySelectorAll('svg')].map((svg) => ({
        name: `the drawing of ${svg.closest('tr')?.textContent?.trim().slice(0, 30)}`,
        box: svg.getBoundingClientRect(),
      }));
      const texts = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const parent = text.parentElement;
        if (!text.textContent?.trim() || !parent || parent.closest('.unseen')) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const box of range.getClientRects()) boxes.push({ name: `“${text.textContent.trim()}”`, box });
        for (let around: Element | null = parent; around && around !== chart; around = around.parentElement) {
          if (getComputedStyle(around).overflow !== 'visible' && around.scrollWidth > around.clientWidth)
            found.push(`${host.id}: “${text.textContent.trim()}” is cut`);
        }
      }
      for (const [index, { name, box }] of boxes.entries()) {
        if (
          box.left < outer.left ||
          box.right > outer.right ||
          box.top < outer.top ||
          box.bottom > outer.bottom
        )
          found.push(`${host.id}: ${name} leaves the chart`);
        for (const other of boxes.slice(index + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (wide > slack && high > slack) found.push(`${host.id}: ${name} and ${other.name} overlap`);
        }
      }
    }
    return found;
  });
}

/** Words that a line ends inside of: a reader has to put them together again. A hyphen is where a word may be parted. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const host of document.querySelectorAll('city-barometer')) {
      const chart = host.shadowRoot?.querySelector('.chart');
      if (!chart) throw new Error(`${host.id} shows nothing`);
      const texts = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (!text.parentElement || text.parentElement.closest('.unseen')) continue;
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}]{2,}/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (tops.size > 1) found.push(`${host.id}: ${word}`);
        }
      }
    }
    return found;
  });
}
