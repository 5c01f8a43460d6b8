import { makeAsset, sendAsset } from '../../delivery/asset.ts';
import { requestOrigin } from '../../http/origin.ts';
import { sendText } from '../../http/respond.ts';
import { type Exchange, type Route, readOnly } from '../../http/route.ts';
import { findDates } from '../../opendata/edition-dates.ts';
import { Reads } from '../../reads/reads.ts';
import type { PageOptions } from '../page-route.ts';
import { type ListedPage, sitemap, sitemapIndex } from './sitemap.ts';

/** A sitemap may hold 50,000 addresses and 50 MB; of two for each city these are 3 MB, which cost little to make. */
const citiesPerSitemap = 5_000;

/** What shows data, and what does not change with it. */
const dataPages = ['/', '/projects', '/cities', '/palmares'];
const fixedPages = ['/integrer', '/docs', '/docs/accessibility', '/accessibilite', '/mentions-legales'];

/** What search engines ask a site for: which pages there are, and which to leave alone. */
export function crawlerRoutes(options: PageOptions): Route[] {
  const originOf = ({ request }: Exchange) => options.publicUrl ?? requestOrigin(request);
  return [
    {
      name: 'robots',
      ...readOnly('/robots.txt'),
      handle: (exchange) => {
        exchange.response.setHeader('Cache-Control', 'public, max-age=3600');
        sendText(exchange, 200, robots(originOf(exchange)));
      },
    },
    {
      name: 'sitemap-index',
      ...readOnly('/sitemap.xml'),
      handle: async (exchange) => {
        const count = await countCities(options);
        const parts = Array.from({ length: Math.ceil(count / citiesPerSitemap) }, (_, index) => index + 1);
        const paths = ['/sitemap-pages.xml', ...parts.map((part) => `/sitemap-cities-${part}.xml`)];
        await sendXml(exchange, sitemapIndex(originOf(exchange), paths));
      },
    },
    {
      name: 'sitemap-pages',
      ...readOnly('/sitemap-pages.xml'),
      handle: async (exchange) => {
        const modified = await findModified(options);
        const pages = [
          ...dataPages.map((address) => ({ address, modified })),
          ...fixedPages.map((address) => ({ address, modified: null })),
        ];
        await sendXml(exchange, sitemap(originOf(exchange), pages));
      },
    },
    {
      name: 'sitemap-cities',
      ...readOnly('/sitemap-cities-:part.xml'),
      handle: async (exchange) => {
        const text = exchange.parameters['part'] ?? '';
        const part = /^\d{1,4}$/.test(text) ? Number(text) : 0;
        const pages = part > 0 ? await findCityPages(options, part) : [];
        if (pages.length === 0) return sendText(exchange, 404, 'The sitemaps are listed in /sitemap.xml.\n');
        await sendXml(exchange, sitemap(originOf(exchange), pages));
      },
    },
  ];
}

const robots = (origin: string): string => `User-agent: *
Disallow: /admin
Disallow: /imports
Disallow: /*?*after=
Disallow: /*?*before=

Sitemap: ${origin}/sitemap.xml
`;

async function sendXml(exchange: Exchange, text: string): Promise<void> {
  const asset = makeAsset('application/xml; charset=utf-8', text, 'quick');
  await sendAsset(exchange, asset, 'public, max-age=3600');
}

/** Cities whose pages have something to find: those that were disclosed. */
async function listedCities({ database }: PageOptions) {
  const { ids } = await new Reads(database).catalogue();
  return { disclosed: true, participations: { some: { editionId: { in: ids } } } };
}

const countCities = async (options: PageOptions): Promise<number> =>
  options.database.client.city.count({ where: await listedCities(options) });

async function findCityPages(options: PageOptions, part: number): Promise<ListedPage[]> {
  const [modified, cities] = await Promise.all([
    findModified(options),
    options.database.client.city.findMany({
      where: await listedCities(options),
      select: { slug: true },
      orderBy: { id: 'asc' },
      skip: (part - 1) * citiesPerSitemap,
      take: citiesPerSitemap,
    }),
  ]);
  return cities.map(({ slug }) => ({ address: `/cities/${slug}`, modified }));
}

/** When anything of the published editions last changed: the pages of data all show some of it. */
async function findModified({ database }: PageOptions): Promise<Date | null> {
  const { ids } = await new Reads(database).catalogue();
  const dates = [...(await findDates(database.client, ids)).values()];
  return dates.length === 0 ? null : new Date(Math.max(...dates.map(({ modified }) => modified.getTime())));
}
