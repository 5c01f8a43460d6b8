import type { PrismaClient } from '@barometre/prisma';
import type { CatalogueEdition } from '../../reads/catalogue.ts';
import { selectsEverything } from '../../reads/project-cut.ts';
import { versionOfProjects } from '../data-version.ts';
import type { Download } from '../download.ts';
import { findDates } from '../edition-dates.ts';
import { csvFile, type Format, mediaTypes, ndjsonFile } from '../format.ts';
import { linksOf } from '../links.ts';
import { Parameters } from '../parameters.ts';
import { shapeOf } from '../table-schema.ts';
import { type ProjectRow, readProjects } from './project-rows.ts';
import { projectParameters, selectProjects } from './project-selection.ts';
import { type ExportedProject, projectTable } from './project-table.ts';

/** The projects that an address asks for, as a file. @throws BAD_USER_INPUT naming what can't be meant */
export async function downloadOfProjects(
  client: PrismaClient,
  format: Format,
  search: URLSearchParams,
): Promise<Download> {
  const parameters = new Parameters(search, [...projectParameters, ...(format === 'csv' ? ['bom'] : [])]);
  const bom = format === 'csv' && parameters.flag('bom');
  const { edition, cut } = await selectProjects(client, parameters);
  const [version, dates] = await Promise.all([
    versionOfProjects(client, edition.id),
    findDates(client, [edition.id]),
  ]);
  const batches = withEdition(edition, readProjects(client, edition, cut));
  return {
    fileName: `barometre-${edition.code}-projects${selectsEverything(cut) ? '' : '-selection'}.${format}`,
    type: mediaTypes[format],
    // New columns are news too.
    version: `${version}-${shapeOf(projectTable)}`,
    modified: dates.get(edition.id)?.modified ?? null,
    links: linksOf(projectTable.name, edition.source.licence),
    pieces: format === 'csv' ? csvFile(projectTable, batches, bom) : ndjsonFile(projectTable, batches),
  };
}

async function* withEdition(
  edition: CatalogueEdition,
  batches: AsyncIterable<ProjectRow[]>,
): AsyncGenerator<ExportedProject[]> {
  for await (const rows of batches) yield rows.map((row) => ({ ...row, edition }));
}
