import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { download } from './download.ts';

type Node = Record<string, unknown[] | undefined> & { '@id'?: string };

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const label = 'http://www.w3.org/2000/01/rdf-schema#label';

let server: TestServer;
let catalog: Node;
beforeAll(async () => {
  server = await startServer();
  catalog = await expandedCatalog();
});
afterAll(() => server.close());

/** The catalogue as an RDF reader understands it. Nothing may be fetched for that. */
async function expandedCatalog(): Promise<Node> {
  const { text } = await download(server, '/catalog.jsonld');
  const documentLoader = (url: string) => Promise.reject(new Error(`fetched ${url}`));
  const [node, ...others] = await jsonld.expand(
    JSON.parse(text) as jsonld.JsonLdDocument,
    {
      documentLoader,
      // Of a name without a meaning nothing would be left.
      safe: true,
    } as jsonld.Options.Expand,
  );
  expect(others).toEqual([]);
  return node as unknown as Node;
}

const nodes = (node: Node | undefined, property: string) => (node?.[property] ?? []) as Node[];
const languages = (node: Node | undefined, property: string) =>
  nodes(node, property).map((value) => (value as { '@language'?: string })['@language']);
const values = (node: Node | undefined, property: string) =>
  nodes(node, property).map((value) => (value as { '@value'?: unknown })['@value'] ?? value['@id']);
const dataset = (name: string) =>
  nodes(catalog, `${dcat}dataset`).find((node) => node['@id'] === `${server.url}/catalog.jsonld#${name}`);
const isKind = (kind: string) => expect.objectContaining({ '@type': [kind] }) as unknown;

describe('the catalogue', () => {
  it('is JSON-LD that any page may read', async () => {
    const { headers } = await download(server, '/catalog.jsonld');
    expect(headers).toMatchObject({
      'content-type': 'application/ld+json',
      'access-control-allow-origin': '*',
      etag: expect.stringMatching(/^"/),
    });
  });

  it('has what DCAT-AP requires of a catalogue', () => {
    expect(catalog['@type']).toEqual([`${dcat}Catalog`]);
    expect(languages(catalog, `${dct}title`).sort()).toEqual(['en', 'fr']);
    expect(languages(catalog, `${dct}description`).sort()).toEqual(['en', 'fr']);
    expect(catalog[`${dct}publisher`]).toEqual([isKind('http://xmlns.com/foaf/0.1/Agent')]);
    expect(values(nodes(catalog, `${dct}publisher`)[0], 'http://xmlns.com/foaf/0.1/name')).toEqual([
      'Baromètre',
    ]);
    expect(values(catalog, `${dct}spatial`)).toEqual([
      'http://publications.europa.eu/resource/authority/country/FRA',
    ]);
    expect(values(catalog, `${dct}modified`)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT/)]);
  });

  it('has every published edition and the cities, each with what DCAT-AP requires', () => {
    const datasets = nodes(catalog, `${dcat}dataset`);
    expect(datasets.map((node) => node['@id']?.split('#')[1])).toEqual([
      'edition-2015',
      'edition-2014',
      'edition-2013',
      'cities',
    ]);
    for (const node of datasets) {
      expect(node['@type']).toEqual([`${dcat}Dataset`]);
      expect(languages(node, `${dct}title`).sort()).toEqual(['en', 'fr']);
      expect(languages(node, `${dct}description`).sort()).toEqual(['en', 'fr']);
      expect(node[`${dct}provenance`]).toEqual([isKind(`${dct}ProvenanceStatement`)]);
      expect(node[`${dct}modified`]).toHaveLength(1);
      expect(nodes(node, `${dct}source`).flatMap((source) => values(source, label))).toHaveLength(1);
      expect(node[`${dct}publisher`]).toBeUndefined();
      for (const distribution of nodes(node, `${dcat}distribution`)) {
        expect(distribution['@type']).toEqual([`${dcat}Distribution`]);
        expect(values(distribution, `${dcat}accessURL`)).toEqual([expect.stringMatching(/^http/)]);
      }
    }
  });

  it('says first that the 2013 edition is reconstructed', () => {
    const edition = dataset('edition-2013');
    const statements = values(nodes(edition, `${dct}provenance`)[0], label);
    expect(statements).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Données reconstituées/),
        expect.stringMatching(/^Reconstructed data/),
      ]),
    );
    expect(values(edition, `${dct}description`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Données reconstituées/),
        expect.stringMatching(/^Reconstructed data/),
      ]),
    );
  });

  it('gives licences that are known, and guesses none', () => {
    const known = nodes(dataset('edition-2013'), `${dct}license`);
    expect(known).toEqual([
      {
        '@id': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
        '@type': [`${dct}LicenseDocument`],
        [label]: [{ '@value': 'Licence Ouverte 2.0' }],
      },
    ]);
    for (const code of ['2014', '2015']) {
      const edition = dataset(`edition-${code}`);
      expect(edition?.[`${dct}license`]).toBeUndefined();
      expect(nodes(edition, `${dcat}distribution`).flatMap((node) => nodes(node, `${dct}license`))).toEqual(
        [],
      );
    }
  });

  it('offers files where there are rows, and the API everywhere', () => {
    const formats = (name: string) =>
      nodes(dataset(name), `${dcat}distribution`).map((node) => values(node, `${dcat}accessURL`)[0]);
    const graphql = `${server.url}/graphql`;
    const files = (path: string, query = '') =>
      ['csv', 'ndjson'].map((format) => `${server.url}/export/${path}.${format}${query}`);
    expect(formats('edition-2013')).toEqual([...files('projects', '?edition=2013'), graphql]);
    expect(formats('edition-2014')).toEqual([graphql]);
    expect(formats('cities')).toEqual([...files('cities'), graphql]);
    const [service] = nodes(catalog, `${dcat}service`);
    expect(service?.['@type']).toEqual([`${dcat}DataService`]);
    expect(values(service, `${dcat}endpointURL`)).toEqual([graphql]);
    expect(values(service, `${dcat}servesDataset`)).toEqual(
      nodes(catalog, `${dcat}dataset`).map((node) => node['@id']),
    );
  });

  it('leads to nothing that is not there', async () => {
    const { text } = await download(server, '/catalog.jsonld');
    const quoted = [...text.matchAll(/"(http[^"]*)"/g)].map(([, address]) => address ?? '');
    const addresses = new Set(quoted.filter((address) => address.startsWith(server.url)));
    expect(addresses.size).toBeGreaterThan(10);
    for (const address of addresses) {
      const path = address.slice(server.url.length).replace(/#.*/, '');
      const { status } = await download(server, path === '/graphql' ? '/graphql/schema.graphql' : path);
      expect([path, status]).toEqual([path, 200]);
    }
  });

  it('tells of a change', async () => {
    const before = values(dataset('edition-2013'), `${dct}modified`)[0];
    await server.database.sql.script(
      `update project set title = 'Autre', updated_at = '2099-01-01' where reference = '2013-0001'`,
    );
    catalog = await expandedCatalog();
    expect(values(dataset('edition-2013'), `${dct}modified`)[0]).not.toBe(before);
    expect(values(catalog, `${dct}modified`)).toEqual([expect.stringMatching(/^2099/)]);
  });
});
