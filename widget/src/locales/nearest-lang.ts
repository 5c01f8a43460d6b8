/** The language of the text around an element: the nearest `lang`, its own first, out through shadow roots. */
export function nearestLang(element: Element): string | null {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  const { host } = element.getRootNode() as ShadowRoot;
  return lang || !host ? (lang ?? null) : nearestLang(host);
}
