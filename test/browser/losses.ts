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
