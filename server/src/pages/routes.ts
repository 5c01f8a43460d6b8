import type { Database } from '@barometre/prisma';
import { makeAsset, sendAsset } from '../delivery/asset.ts';
import { requestOrigin } from '../http/origin.ts';
import type { Exchange, Route } from '../http/route.ts';
import { admin } from './admin.ts';
import { findChart } from './chart-figures.ts';
import { home } from './home.ts';
import { findHomeData } from './home-data.ts';
import { renderHtml } from './html.ts';
import { page, pageContentSecurityPolicy } from './page.ts';
import { readSlice, sliceAddress } from './slice.ts';
import { adminWordsOf } from './words/admin.ts';
import { languageOf, wordsOf } from './words/words.ts';

interface PageOptions {
  database: Pick<Database, 'client' | 'read'>;
  publicUrl: string | undefined;
  assets: (source: string) => string;
  /** The address of the element's script. */
  widget: string;
}

/** The pages for people. */
export function pageRoutes(options: PageOptions): Route[] {
  return [
    { name: 'home', path: '/', methods: ['GET', 'HEAD'], handle: (exchange) => sendHome(exchange, options) },
    {
      name: 'admin',
      path: '/admin',
      methods: ['GET', 'HEAD'],
      handle: (exchange) => sendAdmin(exchange, options),
    },
  ];
}

async function sendHome(
  exchange: Exchange,
  { database, publicUrl, assets, widget }: PageOptions,
): Promise<void> {
  const { request, response, url } = exchange;
  const language = languageOf(url.searchParams);
  const words = wordsOf(language);
  const slice = readSlice(url.searchParams);
  const origin = publicUrl ?? requestOrigin(request);
  const [data, chart] = await Promise.all([
    findHomeData(database, slice),
    findChart(database, slice, language),
  ]);
  const other = words.other.language;
  const content = page({
    words,
    title: `${words.title} · ${words.name}`,
    description: words.description,
    addresses: { fr: origin + sliceAddress(slice, 'fr'), en: origin + sliceAddress(slice, 'en') },
    otherLanguage: sliceAddress(slice, other),
    styles: [assets('site.css')],
    scripts: [widget, assets('site.ts')],
    main: home({ words, slice, data, chart, origin }),
  });
  response.setHeader('Content-Security-Policy', pageContentSecurityPolicy);
  response.setHeader('Content-Language', language);
  const asset = await makeAsset('text/html; charset=utf-8', await renderHtml(content), 'quick');
  sendAsset(exchange, asset, 'public, max-age=60');
}

/** The committee's tool: the same page for everybody, which shows nothing before somebody signs in. */
async function sendAdmin(exchange: Exchange, { publicUrl, assets }: PageOptions): Promise<void> {
  const { request, response, url } = exchange;
  const language = languageOf(url.searchParams);
  const words = wordsOf(language);
  const { title, description } = adminWordsOf(language);
  const origin = publicUrl ?? requestOrigin(request);
  const addresses = { fr: '/admin', en: '/admin?lang=en' };
  const content = page({
    words,
    title: `${title} · ${words.name}`,
    description,
    addresses: { fr: origin + addresses.fr, en: origin + addresses.en },
    otherLanguage: addresses[words.other.language],
    styles: [assets('site.css'), assets('admin/admin.css')],
    scripts: [assets('admin/admin.ts')],
    main: admin(language),
  });
  response.setHeader('Content-Security-Policy', pageContentSecurityPolicy);
  response.setHeader('Content-Language', language);
  // No tool of this kind belongs into a search engine, and nobody else need know that it was used.
  response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('Referrer-Policy', 'no-referrer');
  const asset = await makeAsset('text/html; charset=utf-8', await renderHtml(content), 'quick');
  sendAsset(exchange, asset, 'public, max-age=60');
}
