import { readFile } from 'node:fs/promises';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { loadOnce } from '../load-once.ts';
import { html } from '../markup/html.ts';
import type { PageContent } from '../pages/page.ts';
import type { Visit } from '../pages/page-route.ts';
import { renderMarkdown } from './markdown.ts';
import { docsWordsOf } from './words.ts';

const file = new URL('../../../widget/ACCESSIBILITY.md', import.meta.url);

const drawn = loadOnce(async () =>
  // The criteria have their names in French.
  renderMarkdown(await readFile(file, 'utf8')).replaceAll(/<td>(?=\d)/g, '<td lang="fr">'),
);

/** How the element meets each criterion of the RGAA: the page of the file that developers read. */
export async function criteriaPage({ language }: Visit): Promise<PageContent> {
  const { title, description } = docsWordsOf(language).criteria;
  return {
    title,
    description,
    address: '/docs/accessibility',
    styles: ['docs/docs.css'],
    main: html`<div class="lead">
  <h1>${title}</h1>
  <p>${description}</p>
</div>
<div class="criteria" lang="en">${unsafeHTML(await drawn())}</div>`,
  };
}
