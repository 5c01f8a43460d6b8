import { type CatalogueEdition, hasProjects } from '../../reads/catalogue.ts';
import type { InBothLanguages } from '../column.ts';
import type { Dates } from '../edition-dates.ts';
import { fileDistributions, licenceOf, serviceDistribution } from './distribution.ts';
import { france, languages, openToAll, themes } from './vocabularies.ts';
import { keywords, provenances } from './words.ts';

/** A published edition. Who first published its figures is told by its source; no publisher is made up. */
export function editionDataset(origin: string, edition: CatalogueEdition, dates: Dates | undefined) {
  const id = `${origin}/catalog.jsonld#edition-${edition.code}`;
  const { licence } = edition.source;
  const modified = dates?.modified ?? null;
  const query = `?edition=${edition.code}`;
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    identifier: edition.code,
    title: { fr: edition.titleFr, en: edition.titleEn },
    description: descriptionOf(edition),
    provenance: { '@type': 'dct:ProvenanceStatement', label: provenanceOf(edition) },
    source: { called: edition.source.name, page: edition.source.url },
    license: licenceOf(licence),
    accessRights: openToAll,
    issued: dates?.issued.toISOString() ?? null,
    modified: modified?.toISOString() ?? null,
    language: languages,
    spatial: france,
    temporal: { '@type': 'dct:PeriodOfTime', startDate: String(edition.year), endDate: String(edition.year) },
    theme: themes,
    keyword: keywords,
    landingPage: `${origin}/${query}`,
    distribution: [
      ...(hasProjects(edition)
        ? fileDistributions({ origin, table: 'projects', query, licence, modified })
        : []),
      serviceDistribution(origin, id, licence),
    ],
  };
}

/** The notice comes first, as it does wherever the data is shown. */
function descriptionOf(edition: CatalogueEdition): InBothLanguages {
  const { noticeFr, noticeEn, methodologyFr, methodologyEn, titleFr, titleEn } = edition;
  return {
    fr: [noticeFr, methodologyFr ?? titleFr].filter((text) => text !== null).join('\n\n'),
    en: [noticeEn ?? noticeFr, methodologyEn ?? methodologyFr ?? titleEn]
      .filter((text) => text !== null)
      .join('\n\n'),
  };
}

function provenanceOf({ provenance, noticeFr, noticeEn }: CatalogueEdition): InBothLanguages {
  const { fr, en } = provenances[provenance];
  const said = (notice: string | null, text: string) => (notice === null ? text : `${notice} ${text}`);
  return { fr: said(noticeFr, fr), en: said(noticeEn, en) };
}
