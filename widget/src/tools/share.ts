import type { Chart } from '../chart/model.ts';
import type { FiguresRequest } from '../data/request.ts';
import { type Told, toolWords } from './words.ts';

/** The chart's own page on the server that it came from, with what the chart is asked by in the address. */
export function addressOf(request: FiguresRequest, limit: number): string {
  const { endpoint, city, compare, edition, by, view, theme, language } = request;
  const address = new URL('/', new URL(endpoint, document.baseURI));
  const parts = {
    city,
    compare,
    edition,
    by: by === 'theme' ? '' : by,
    view,
    theme,
    lang: language === 'fr' ? '' : language,
  };
  for (const [name, value] of Object.entries(parts)) if (value) address.searchParams.set(name, value);
  if (limit) address.searchParams.set('limit', String(limit));
  return address.href;
}

/** Copies it; where the page or the browser does not allow that, the address is shown. */
export async function share({ language }: Chart, request: FiguresRequest, limit: number): Promise<Told> {
  const address = addressOf(request, limit);
  const words = toolWords(language);
  try {
    await navigator.clipboard.writeText(address);
    return { text: words.copied, aloud: false };
  } catch {
    return { text: words.address(address), aloud: false };
  }
}
