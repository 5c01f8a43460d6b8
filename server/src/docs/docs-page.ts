import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { schema } from '../graphql/schema.ts';
import { loadOnce } from '../load-once.ts';
import { type Html, html, renderHtml } from '../markup/html.ts';
import type { PageContent } from '../pages/page.ts';
import type { Visit } from '../pages/page-route.ts';
import { type GuideSection, readGuide, withOrigin } from './guide.ts';
import { type Heading, headingsOf, renderMarkdown } from './markdown.ts';
import { reference, referenceContents } from './reference/reference.ts';
import { docsWordsOf } from './words.ts';

/** The guide and the reference do not change while a server runs, and drawing them takes a moment. */
const drawn = loadOnce(async () => renderHtml(content(await readGuide())));

/** The documentation of the API. */
export async function docsPage({ language, origin }: Visit): Promise<PageContent> {
  const { title, description, lead } = docsWordsOf(language);
  return {
    title,
    description,
    address: '/docs',
    styles: ['docs/docs.css'],
    scripts: ['docs/docs.ts'],
    main: html`<div class="lead">
  <h1>${title}</h1>
  <p>${lead}</p>
</div>
${unsafeHTML(withOrigin(await drawn(), origin))}`,
  };
}

const content = (guide: readonly GuideSection[]): Html => html`<div class="docs" lang="en">
  <nav aria-label="Documentation">
    <search id="search" hidden>
      <label for="search-text">Search the guide and the reference</label>
      <input id="search-text" type="search" autocomplete="off" spellcheck="false">
      <p class="small" role="status"></p>
      <ol></ol>
    </search>
    <h2>Guide</h2>
    <ul>${guide.map(({ text }) => guideContents(headingsOf(text)))}</ul>
    <h2>Reference</h2>
    ${referenceContents(schema)}
    <h2>Elsewhere</h2>
    <ul>
      <li><a href="/graphql">GraphiQL</a></li>
      <li><a href="/graphql/schema.graphql">The schema as a file</a></li>
      <li><a href="/graphql/changelog">What changed</a></li>
    </ul>
  </nav>
  <div class="text">
    ${guide.map(({ text }) => html`<section>${unsafeHTML(renderMarkdown(text))}</section>`)}
    <section>
      <h2 id="reference"><a class="self" href="#reference">Reference</a></h2>
      <p>Every type, with its fields, arguments and values. <code>!</code> means never null, brackets mean a list.</p>
      ${reference(schema)}
    </section>
  </div>
  <p id="copy-status" role="status" data-copied="Copied." data-not-copied="Copying was not possible: select the text and copy it."></p>
</div>`;

const guideContents = ([first, ...rest]: readonly Heading[]): Html =>
  html`<li>${headingLink(first)}${
    rest.length === 0 ? '' : html`<ul>${rest.map((heading) => html`<li>${headingLink(heading)}</li>`)}</ul>`
  }</li>`;

const headingLink = (heading: Heading | undefined): Html =>
  html`<a href=${`#${heading?.id}`}>${heading?.title}</a>`;
