const MOVING =
  '@media (prefers-reduced-motion: no-preference) { [part=bar] rect { transition: width 0.6s, x 0.6s; } }';

let sheet: CSSStyleSheet | undefined;

/** Bars go to their new length, for who does not mind motion. */
export function letBarsMove(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(MOVING);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
