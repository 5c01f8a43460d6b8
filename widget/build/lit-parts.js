/**
 * Stands in for Lit in the built element, which needs its templates alone. Styles are constructed at once: Lit's own css-tag
 * also writes <style> elements for browsers without constructable style sheets; those came before container queries and
 * light-dark(), and a strict policy would block what it writes.
 */
export { html, nothing, render, svg } from 'lit/html.js';

export function css([text]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

export function adoptStyles(root, sheets) {
  root.adoptedStyleSheets = sheets;
}
