/**
 * Stands in for Lit's css-tag in the built file. Lit's own also writes <style> elements for browsers without constructable
 * stylesheets; those came before container queries and light-dark(), and a strict CSP would block what it writes.
 */
export const supportsAdoptingStyleSheets = true;

export function css([text]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

export function adoptStyles(root, sheets) {
  root.adoptedStyleSheets = sheets;
}

export const getCompatibleStyle = (sheet) => sheet;

export class CSSResult {}

export const unsafeCSS = (text) => css([text]);
