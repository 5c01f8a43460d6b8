import { keywords, publisherName } from '../../opendata/catalog/words.ts';
import { licenceAddress } from '../../opendata/licence.ts';
import { type CatalogueEdition, hasProjects } from '../../reads/catalogue.ts';
import type { Language } from '../words/words.ts';

/** An edition to search engines for data, by the id that the catalogue of the open data gives it. */
export function datasetOf(origin: string, language: Language, edition: CatalogueEdition): object {
  const inFrench = language === 'fr';
  const { code, source, year } = edition;
  const notice = inFrench ? edition.noticeFr : (edition.noticeEn ?? edition.noticeFr);
  const methodology = inFrench ? edition.methodologyFr : (edition.methodologyEn ?? edition.methodologyFr);
  const title = inFrench ? edition.titleFr : edition.titleEn;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${origin}/catalog.jsonld#edition-${code}`,
    name: title,
    // The notice comes first, as it does wherever the data is shown.
    description: [notice, methodology ?? title]
      .filter((text) => text !== null)
      .join('\n\n')
      .slice(0, longestDescription),
    url: `${origin}/projects?edition=${code}`,
    identifier: code,
    inLanguage: language,
    isAccessibleForFree: true,
    keywords: keywords[language],
    license: licenceAddress(source.licence) ?? source.licence ?? undefined,
    isBasedOn: source.url ?? source.name,
    creator: { '@type': 'Organization', name: publisherName, url: `${origin}/` },
    temporalCoverage: String(year),
    spatialCoverage: { '@type': 'Country', name: 'France' },
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': `${origin}/catalog.jsonld`, url: `${origin}/` },
    distribution: hasProjects(edition)
      ? [
          download('text/csv', `${origin}/export/projects.csv?edition=${code}`),
          download('application/x-ndjson', `${origin}/export/projects.ndjson?edition=${code}`),
        ]
      : [],
  };
}

/** What those search engines take at most. */
const longestDescription = 5_000;

export const download = (encodingFormat: string, contentUrl: string) => ({
  '@type': 'DataDownload',
  encodingFormat,
  contentUrl,
});
