import type { TestServer } from '../server.ts';

export interface ReadPage {
  status: number;
  headers: Headers;
  /** The page without the comments that the renderer marks its parts with. */
  html: string;
  /** Where a redirect leads. */
  location: string | null;
}

/** Reads a page as a program does: what a browser shows of it without JavaScript. */
export async function readPage(
  server: Pick<TestServer, 'url'>,
  path: string,
  headers = {},
): Promise<ReadPage> {
  const response = await fetch(`${server.url}${path}`, { redirect: 'manual', headers });
  const html = (await response.text()).replaceAll(/<!--.*?-->/gs, '');
  return {
    status: response.status,
    headers: response.headers,
    html,
    location: response.headers.get('location'),
  };
}

/** What a page says, without its elements. */
export const textOf = (html: string): string =>
  decode(html.replaceAll(/<(script|style)\b.*?<\/\1>/gs, '').replaceAll(/<[^>]*>/g, ' ')).replaceAll(
    /\s+/g,
    ' ',
  );

/** The texts of each element that a pattern's one group captures. */
export const allOf = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, text = '']) => decode(text));

/** The linked data of a page. */
export const linkedData = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  );

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
