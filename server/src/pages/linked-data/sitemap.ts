import { inLanguage } from '../address.ts';

/** One page, in French, from the root. */
export interface ListedPage {
  address: string;
  /** Since when it is as it is, where that is known. */
  modified: Date | null;
}

const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** Pages in both languages, each of which names the other. */
export function sitemap(origin: string, pages: readonly ListedPage[]): string {
  const urls = pages.flatMap(({ address, modified }) => {
    const addresses = { fr: origin + address, en: origin + inLanguage(address, 'en') };
    const links = Object.entries(addresses)
      .map(
        ([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(href)}"/>`,
      )
      .join('');
    return Object.values(addresses).map(
      (href) => `<url><loc>${escaped(href)}</loc>${lastModified(modified)}${links}</url>`,
    );
  });
  return document(`<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>`);
}

/** A list of sitemaps: one may hold 50,000 addresses at most. */
export function sitemapIndex(origin: string, paths: readonly string[]): string {
  const entries = paths.map((path) => `<sitemap><loc>${escaped(origin + path)}</loc></sitemap>`);
  return document(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</sitemapindex>`,
  );
}

const document = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${content}\n`;

const lastModified = (date: Date | null): string =>
  date === null ? '' : `<lastmod>${date.toISOString().slice(0, 10)}</lastmod>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
