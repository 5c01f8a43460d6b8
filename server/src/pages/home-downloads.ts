import { type Html, html } from '../markup/html.ts';
import { hasProjects } from '../reads/catalogue.ts';
import type { HomeData } from './home-data.ts';
import type { Words } from './words/words.ts';

/** The files of the open data: of each edition that has projects, and of the cities. */
export function downloadSection(words: Words, { editions }: HomeData): Html {
  const { download } = words;
  return html`<section aria-labelledby="download">
  <h2 id="download">${download.title}</h2>
  <p>${download.lead}</p>
  <ul>
    ${editions
      .filter(({ edition }) => hasProjects(edition))
      .map(({ edition: { code, provenance } }) =>
        files(
          `${download.projects(code)}${provenance === 'RECONSTRUCTED' ? ` (${download.reconstructed})` : ''}`,
          {
            csv: `/export/projects.csv?edition=${code}&bom=true`,
            ndjson: `/export/projects.ndjson?edition=${code}`,
            schema: '/export/projects.schema.json',
          },
        ),
      )}
    ${files(download.cities, {
      csv: '/export/cities.csv?bom=true',
      ndjson: '/export/cities.ndjson',
      schema: '/export/cities.schema.json',
    })}
    <li><a href="/catalog.jsonld">${download.catalog}</a></li>
  </ul>
</section>`;

  /** Each link tells by itself what it leads to. */
  function files(what: string, { csv, ndjson, schema }: Record<'csv' | 'ndjson' | 'schema', string>): Html {
    return html`<li>${what}${words.colon}<a href=${csv} aria-label=${`${what}, CSV`}>CSV</a>, <a href=${ndjson} aria-label=${`${what}, NDJSON`}>NDJSON</a>, <a href=${schema} aria-label=${`${what}, ${download.columns}`}>${download.columns}</a></li>`;
  }
}
