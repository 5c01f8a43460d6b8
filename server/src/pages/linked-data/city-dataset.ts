import { keywords, publisherName } from '../../opendata/catalog/words.ts';
import { cityTable } from '../../opendata/cities/city-table.ts';
import { licenceAddress } from '../../opendata/licence.ts';
import type { Language } from '../words/words.ts';
import { download } from './dataset.ts';

/** The list of participants to search engines for data; what is not known of its source is left out. */
export const cityDatasetOf = (
  origin: string,
  language: Language,
  reference: { name: string; url: string | null; licence: string | null } | null,
): object => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': `${origin}/catalog.jsonld#cities`,
  name: cityTable.title[language],
  description: cityTable.description[language],
  url: `${origin}/cities`,
  identifier: 'cities',
  inLanguage: language,
  isAccessibleForFree: true,
  keywords: keywords[language],
  license: licenceAddress(reference?.licence ?? null) ?? reference?.licence ?? undefined,
  isBasedOn: reference?.url ?? reference?.name,
  creator: { '@type': 'Organization', name: publisherName, url: `${origin}/` },
  spatialCoverage: { '@type': 'Country', name: 'France' },
  includedInDataCatalog: { '@type': 'DataCatalog', '@id': `${origin}/catalog.jsonld`, url: `${origin}/` },
  distribution: [
    download('text/csv', `${origin}/export/cities.csv`),
    download('application/x-ndjson', `${origin}/export/cities.ndjson`),
  ],
});
