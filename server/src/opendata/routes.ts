import type { PrismaClient } from '@barometre/prisma';
import { type Asset, makeAsset, sendAsset } from '../delivery/asset.ts';
import { requestOrigin } from '../http/origin.ts';
import type { Route } from '../http/route.ts';
import { describeCatalog } from './catalog/catalog.ts';
import { downloadOfCities } from './cities/city-download.ts';
import { cityTable } from './cities/city-table.ts';
import type { Table } from './column.ts';
import { type Download, sendDownload } from './download.ts';
import type { Format } from './format.ts';
import { downloadOfProjects } from './projects/project-download.ts';
import { projectTable } from './projects/project-table.ts';
import { refusing } from './refusal.ts';
import { tableSchema } from './table-schema.ts';

interface OpenDataOptions {
  client: PrismaClient;
  publicUrl: string | undefined;
}

const methods = ['GET', 'HEAD'];

/** The data as files, and what describes them. */
export function openDataRoutes({ client, publicUrl }: OpenDataOptions): Route[] {
  return [
    ...exportRoutes('projects', (format, search) => downloadOfProjects(client, format, search)),
    ...exportRoutes('cities', (format, search) => downloadOfCities(client, format, search)),
    schemaRoute(projectTable),
    schemaRoute(cityTable),
    {
      name: 'catalog',
      path: '/catalog.jsonld',
      methods,
      handle: refusing(async (exchange) => {
        const catalog = await describeCatalog(client, publicUrl ?? requestOrigin(exchange.request));
        const text = `${JSON.stringify(catalog, null, 2)}\n`;
        await sendAsset(exchange, makeAsset('application/ld+json', text, 'quick'), 'public, max-age=60');
      }),
    },
  ];
}

function exportRoutes(
  name: string,
  download: (format: Format, search: URLSearchParams) => Promise<Download>,
): Route[] {
  return (['csv', 'ndjson'] as const).map((format) => ({
    name: `export-${name}-${format}`,
    path: `/export/${name}.${format}`,
    methods,
    handle: refusing(async (exchange) =>
      sendDownload(exchange, await download(format, exchange.url.searchParams)),
    ),
  }));
}

function schemaRoute<Row>(table: Table<Row>): Route {
  let asset: Asset | undefined;
  return {
    name: `export-${table.name}-schema`,
    path: `/export/${table.name}.schema.json`,
    methods,
    handle: refusing(async (exchange) => {
      asset ??= makeAsset('application/json', `${JSON.stringify(tableSchema(table), null, 2)}\n`);
      await sendAsset(exchange, asset, 'public, max-age=300');
    }),
  };
}
