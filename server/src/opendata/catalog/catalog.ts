import type { PrismaClient } from '@barometre/prisma';
import { loadCatalogue, published } from '../../reads/catalogue.ts';
import { cityTable } from '../cities/city-table.ts';
import { findCitiesModified, findDates } from '../edition-dates.ts';
import { findReferenceSource } from '../reference-source.ts';
import { context } from './context.ts';
import { fileDistributions, licenceOf, serviceDistribution, serviceId } from './distribution.ts';
import { editionDataset } from './edition-dataset.ts';
import { france, languages, openToAll, themes } from './vocabularies.ts';
import {
  catalogDescription,
  catalogTitle,
  cityProvenance,
  keywords,
  publisherName,
  serviceTitle,
} from './words.ts';

/** Describes the datasets to other catalogues, in DCAT as JSON-LD. @param origin such as "https://barometre.example" */
export async function describeCatalog(client: PrismaClient, origin: string) {
  const { editions, ids } = await loadCatalogue(client, published);
  const [dates, citiesModified, reference] = await Promise.all([
    findDates(client, ids),
    findCitiesModified(client, ids),
    findReferenceSource(client),
  ]);
  const datasets = [
    ...editions.map((edition) => editionDataset(origin, edition, dates.get(edition.id))),
    cityDataset(origin, citiesModified, reference),
  ];
  const changes = [...dates.values()].map(({ modified }) => modified.getTime());
  if (citiesModified !== null) changes.push(citiesModified.getTime());
  return {
    '@context': context,
    '@id': `${origin}/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    title: catalogTitle,
    description: catalogDescription,
    publisher: {
      '@id': `${origin}/#publisher`,
      '@type': 'foaf:Agent',
      name: publisherName,
      homepage: `${origin}/`,
    },
    language: languages,
    spatial: france,
    homepage: `${origin}/`,
    modified: changes.length === 0 ? null : new Date(Math.max(...changes)).toISOString(),
    dataset: datasets,
    service: {
      '@id': serviceId(origin),
      '@type': 'dcat:DataService',
      title: serviceTitle,
      endpointURL: `${origin}/graphql`,
      endpointDescription: `${origin}/graphql/schema.graphql`,
      accessRights: openToAll,
      servesDataset: datasets.map((dataset) => dataset['@id']),
    },
  };
}

function cityDataset(
  origin: string,
  modified: Date | null,
  reference: { name: string; url: string | null; licence: string | null } | null,
) {
  const id = `${origin}/catalog.jsonld#cities`;
  const licence = reference?.licence ?? null;
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    identifier: 'cities',
    title: cityTable.title,
    description: cityTable.description,
    provenance: { '@type': 'dct:ProvenanceStatement', label: cityProvenance },
    source: reference === null ? null : { called: reference.name, page: reference.url },
    license: licenceOf(licence),
    accessRights: openToAll,
    modified: modified?.toISOString() ?? null,
    language: languages,
    spatial: france,
    theme: themes,
    keyword: keywords,
    landingPage: `${origin}/`,
    distribution: [
      ...fileDistributions({ origin, table: 'cities', query: '', licence, modified }),
      serviceDistribution(origin, id, licence),
    ],
  };
}
