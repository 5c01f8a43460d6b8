import type { IncomingMessage } from 'node:http';
import type { PrismaClient } from '@barometre/prisma';
import { makeAsset, sendAsset } from '../delivery/asset.ts';
import type { Exchange, Route } from '../http/route.ts';
import { findChart } from './chart-figures.ts';
import { home } from './home.ts';
import { findHomeData } from './home-data.ts';
import { renderHtml } from './html.ts';
import { page, pageContentSecurityPolicy } from './page.ts';
import { readSlice, sliceAddress } from './slice.ts';
import { languageOf, wordsOf } from './words/words.ts';

interface PageOptions {
  client: PrismaClient;
  publicUrl: string | undefined;
  assets: (source: string) => string;
  /** The address of the element's script. */
  widget: string;
}

/** The pages for people. */
export function pageRoutes(options: PageOptions): Route[] {
  return [
    { name: 'home', path: '/', methods: ['GET', 'HEAD'], handle: (exchange) => sendHome(exchange, options) },
  ];
}

async function sendHome(
  exchange: Exchange,
  { client, publicUrl, assets, widget }: PageOptions,
): Promise<void> {
  const { request, response, url } = exchange;
  const language = languageOf(url.searchParams);
  const words = wordsOf(language);
  const slice = readSlice(url.searchParams);
  const origin = publicUrl ?? originOf(request);
  const [data, chart] = await Promise.all([findHomeData(client), findChart(client, slice, language)]);
  const other = words.other.language;
  const content = page({
    words,
    title: `${words.title} · ${words.name}`,
    description: words.description,
    addresses: { fr: origin + sliceAddress(slice, 'fr'), en: origin + sliceAddress(slice, 'en') },
    otherLanguage: sliceAddress(slice, other),
    assets,
    widget,
    main: home({ words, slice, data, chart, origin }),
  });
  response.setHeader('Content-Security-Policy', pageContentSecurityPolicy);
  response.setHeader('Content-Language', language);
  const asset = await makeAsset('text/html; charset=utf-8', await renderHtml(content), 'quick');
  sendAsset(exchange, asset, 'public, max-age=60');
}

/** The origin under which this very request came, as far as its Host header can be believed. */
function originOf({ headers }: IncomingMessage): string {
  const host = headers.host ?? '';
  return `http://${/^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(host) ? host : 'localhost'}`;
}
