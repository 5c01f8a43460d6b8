const iri = (id: string) => ({ '@id': id, '@type': '@id' });
const inLanguages = (id: string) => ({ '@id': id, '@container': '@language' });
const moment = (id: string) => ({ '@id': id, '@type': 'xsd:dateTime' });
const year = (id: string) => ({ '@id': id, '@type': 'xsd:gYear' });

/** What the names in the catalogue mean. It stands in the document: reading it takes no network. */
export const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: inLanguages('dct:title'),
  description: inLanguages('dct:description'),
  keyword: inLanguages('dcat:keyword'),
  label: inLanguages('rdfs:label'),
  name: 'foaf:name',
  /** What a source or a licence calls itself, whatever the language. */
  called: 'rdfs:label',
  identifier: 'dct:identifier',
  publisher: 'dct:publisher',
  provenance: 'dct:provenance',
  source: 'dct:source',
  license: 'dct:license',
  temporal: 'dct:temporal',
  dataset: 'dcat:dataset',
  service: 'dcat:service',
  distribution: 'dcat:distribution',
  homepage: iri('foaf:homepage'),
  page: iri('foaf:page'),
  language: iri('dct:language'),
  spatial: 'dct:spatial',
  accessRights: 'dct:accessRights',
  theme: iri('dcat:theme'),
  landingPage: iri('dcat:landingPage'),
  accessURL: iri('dcat:accessURL'),
  downloadURL: iri('dcat:downloadURL'),
  accessService: iri('dcat:accessService'),
  endpointURL: iri('dcat:endpointURL'),
  endpointDescription: iri('dcat:endpointDescription'),
  servesDataset: iri('dcat:servesDataset'),
  mediaType: iri('dcat:mediaType'),
  format: 'dct:format',
  conformsTo: 'dct:conformsTo',
  issued: moment('dct:issued'),
  modified: moment('dct:modified'),
  startDate: year('dcat:startDate'),
  endDate: year('dcat:endDate'),
} as const;
