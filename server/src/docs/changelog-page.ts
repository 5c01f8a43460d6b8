import type { Changelog, ChangelogEntry } from '../changelog/changelog.ts';
import { emptyEntry, entryTitle } from '../changelog/text.ts';
import { type Html, html } from '../markup/html.ts';
import { inLanguage } from '../pages/address.ts';
import type { PageContent } from '../pages/page.ts';
import type { Visit } from '../pages/page-route.ts';
import { docsWordsOf } from './words.ts';

/** What changed in the schema, for people. */
export function changelogPage({ language }: Visit, { entries, deprecations }: Changelog): PageContent {
  const { title, description } = docsWordsOf(language).changelog;
  return {
    title,
    description,
    address: '/graphql/changelog',
    styles: ['docs/docs.css'],
    main: html`<div class="lead">
  <h1>${title}</h1>
  <p>${description}</p>
</div>
<div class="changes" lang="en">
  <p>What is promised stands in <a href=${`${inLanguage('/docs', language)}#versions-and-changes`}>versions and changes</a>.
  Changes of wording are left out, and a new type is one change, whatever it holds.</p>
  <section aria-labelledby="deprecated">
    <h2 id="deprecated">Deprecated</h2>
    ${
      deprecations.length === 0
        ? html`<p>Nothing is deprecated.</p>`
        : html`<dl>${deprecations.map(({ path, reason }) => html`<dt><code>${path}</code></dt><dd>${reason}</dd>`)}</dl>`
    }
  </section>
  ${entries.map(entrySection)}
</div>`,
  };
}

const effects = { BREAKING: 'Breaking: ', DANGEROUS: 'Mind: ', SAFE: '' } as const;

function entrySection(entry: ChangelogEntry): Html {
  const { changes, date } = entry;
  const id = date ?? 'not-released';
  return html`<section aria-labelledby=${id}>
  <h2 id=${id}>${date === null ? entryTitle(entry) : html`<time datetime=${date}>${date}</time>`}</h2>
  ${
    changes.length === 0
      ? html`<p>${emptyEntry(entry)}</p>`
      : html`<ul>${changes.map(({ effect, message }) => html`<li><strong>${effects[effect]}</strong>${message}</li>`)}</ul>`
  }
</section>`;
}
