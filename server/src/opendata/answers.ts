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

export interface OpenDataOptions {
  client: PrismaClient;
  publicUrl: string | undefined;
}

type Handle = Route['handle'];

/** Answers each of the data's addresses. */
export function openDataAnswers({ client, publicUrl }: OpenDataOptions) {
  const projects: Finding = (format, search) => downloadOfProjects(client, format, search);
  const cities: Finding = (format, search) => downloadOfCities(client, format, search);
  return {
    'export-projects-csv': sending('csv', projects),
    'export-projects-ndjson': sending('ndjson', projects),
    'export-cities-csv': sending('csv', cities),
    'export-cities-ndjson': sending('ndjson', cities),
    'export-projects-schema': describing(projectTable),
    'export-cities-schema': describing(cityTable),
    catalog: refusing(async (exchange) => {
      const catalog = await describeCatalog(client, publicUrl ?? requestOrigin(exchange.request));
      const text = `${JSON.stringify(catalog, null, 2)}\n`;
      await sendAsset(exchange, makeAsset('application/ld+json', text, 'quick'), 'public, max-age=60');
    }),
  } satisfies Record<string, Handle>;
}

type Finding = (format: Format, search: URLSearchParams) => Promise<Download>;

const sending = (format: Format, find: Finding): Handle =>
  refusing(async (exchange) => sendDownload(exchange, await find(format, exchange.url.searchParams)));

function describing<Row>(table: Table<Row>): Handle {
  let asset: Asset | undefined;
  return refusing(async (exchange) => {
    asset ??= makeAsset('application/json', `${JSON.stringify(tableSchema(table), null, 2)}\n`);
    await sendAsset(exchange, asset, 'public, max-age=300');
  });
}
