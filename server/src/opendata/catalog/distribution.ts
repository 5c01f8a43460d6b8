import { licenceAddress } from '../licence.ts';
import { distributionTitles } from './words.ts';

/** Null where the licence is not known: it is never guessed. */
export function licenceOf(licence: string | null) {
  if (licence === null) return null;
  const address = licenceAddress(licence);
  return {
    ...(address === undefined ? {} : { '@id': address }),
    '@type': 'dct:LicenseDocument',
    called: licence,
  };
}

interface FileDistribution {
  origin: string;
  /** "projects" or "cities". */
  table: string;
  /** The query that selects the dataset's rows, with its question mark, or nothing. */
  query: string;
  licence: string | null;
  modified: Date | null;
}

/** The same rows as CSV and as NDJSON, both described by one Table Schema. */
export function fileDistributions({ origin, table, query, licence, modified }: FileDistribution) {
  const address = (format: string) => `${origin}/export/${table}.${format}${query}`;
  const common = {
    '@type': 'dcat:Distribution',
    license: licenceOf(licence),
    modified: modified?.toISOString() ?? null,
    conformsTo: { '@id': `${origin}/export/${table}.schema.json`, '@type': 'dct:Standard' },
  };
  return [
    {
      '@id': address('csv'),
      ...common,
      title: distributionTitles.csv,
      accessURL: address('csv'),
      downloadURL: address('csv'),
      mediaType: 'https://www.iana.org/assignments/media-types/text/csv',
      format: {
        '@id': 'http://publications.europa.eu/resource/authority/file-type/CSV',
        '@type': 'dct:MediaTypeOrExtent',
      },
    },
    {
      '@id': address('ndjson'),
      ...common,
      title: distributionTitles.ndjson,
      accessURL: address('ndjson'),
      downloadURL: address('ndjson'),
      // It has no entry among IANA's media types.
      format: { '@type': 'dct:MediaTypeOrExtent', called: 'application/x-ndjson' },
    },
  ];
}

/** A dataset by way of the API. */
export const serviceDistribution = (origin: string, dataset: string, licence: string | null) => ({
  '@id': `${dataset}-graphql`,
  '@type': 'dcat:Distribution',
  title: distributionTitles.graphql,
  license: licenceOf(licence),
  accessURL: `${origin}/graphql`,
  accessService: serviceId(origin),
});

export const serviceId = (origin: string): string => `${origin}/catalog.jsonld#graphql`;
