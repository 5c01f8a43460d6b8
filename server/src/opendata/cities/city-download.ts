import type { PrismaClient } from '@barometre/prisma';
import type { CityCut } from '../../reads/city-page.ts';
import { versionOfCities } from '../data-version.ts';
import type { Download } from '../download.ts';
import { findCitiesModified } from '../edition-dates.ts';
import { csvFile, type Format, mediaTypes, ndjsonFile } from '../format.ts';
import { linksOf } from '../links.ts';
import { Parameters } from '../parameters.ts';
import { findReferenceSource } from '../reference-source.ts';
import { shapeOf } from '../table-schema.ts';
import { type CityRow, readCities } from './city-rows.ts';
import { cityParameters, selectCities } from './city-selection.ts';
import { cityTable, type ExportedCity, type ReferenceSource } from './city-table.ts';

const unknown: ReferenceSource = { name: null, url: null, licence: null };

/** The participants that an address asks for, as a file. @throws BAD_USER_INPUT naming what can't be meant */
export async function downloadOfCities(
  client: PrismaClient,
  format: Format,
  search: URLSearchParams,
): Promise<Download> {
  const parameters = new Parameters(search, [...cityParameters, ...(format === 'csv' ? ['bom'] : [])]);
  const bom = format === 'csv' && parameters.flag('bom');
  const { catalogue, edition, cut } = await selectCities(client, parameters);
  const [version, modified, source] = await Promise.all([
    versionOfCities(client),
    findCitiesModified(client, catalogue.ids),
    findReferenceSource(client),
  ]);
  const batches = withReference(source ?? unknown, readCities(client, cut));
  const scope = edition === undefined ? '' : `${edition}-`;
  return {
    fileName: `barometre-${scope}cities${isWhole(cut) ? '' : '-selection'}.${format}`,
    type: mediaTypes[format],
    // New columns are news too.
    version: `${version}-${shapeOf(cityTable)}`,
    modified,
    links: linksOf(cityTable.name, source?.licence ?? null),
    pieces: format === 'csv' ? csvFile(cityTable, batches, bom) : ndjsonFile(cityTable, batches),
  };
}

async function* withReference(
  reference: ReferenceSource,
  batches: AsyncIterable<CityRow[]>,
): AsyncGenerator<ExportedCity[]> {
  for await (const rows of batches) yield rows.map((row) => ({ ...row, reference }));
}

const isWhole = ({ editionIds: _, ...parts }: CityCut): boolean =>
  Object.values(parts).every((part) => part === undefined);
