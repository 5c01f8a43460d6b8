/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** The spacing of WCAG 1.4.12. */
export const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** Letters of a reader's own choice: as wide as they get, and a fourth higher than most. */
export const LETTERS = '* { font-family: monospace, serif !important; font-size-adjust: .65 !important }';

/**
 * Puts a reader's style sheet on the page, shadow roots included, in place of the one before; how much longer all becomes.
 * Empty: none.
 */
export function readWith(page: Page, css: string): Promise<number> {
  return page.evaluate((text) => {
    const before = document.body.scrollHeight;
    const roots = [
      document,
      ...[...document.querySelectorAll('city-barometer')].map((host) => host.shadowRoot),
    ];
    for (const root of roots) {
      if (!root) continue;
      const sheet = Object.assign(new CSSStyleSheet(), { ofReader: true });
      sheet.replaceSync(text);
      const own = root.adoptedStyleSheets.filter((each) => !('ofReader' in each));
      root.adoptedStyleSheets = text ? [...own, sheet] : own;
    }
    return document.body.scrollHeight / before;
  }, css);
}
