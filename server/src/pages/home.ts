import type { Chart } from '@barometre/widget/chart';
import { chartBlock } from './chart-block.ts';
import { chooser } from './chooser.ts';
import type { HomeData } from './home-data.ts';
import { downloadSection } from './home-downloads.ts';
import { originSection } from './home-origin.ts';
import { type Html, html } from './html.ts';
import type { Slice } from './slice.ts';
import { snippetOf } from './snippet.ts';
import type { Words } from './words/words.ts';

export interface HomeContent {
  words: Words;
  slice: Slice;
  data: HomeData;
  /** Null where there is no such city or edition: the element says so. */
  chart: Chart | null;
  /** The origin that outside pages would name, such as "https://barometre.example". */
  origin: string;
}

export function home({ words, slice, data, chart, origin }: HomeContent): Html {
  const { embed, develop } = words;
  return html`<div class="lead">
  <h1>${words.title}</h1>
  <p>${words.lead}</p>
</div>
${chooser(words, slice, data)}
${chartBlock(words.language, slice, chart, 'chart')}
<section aria-labelledby="embed">
  <h2 id="embed">${embed.title}</h2>
  <p>${embed.lead}</p>
  <pre><code id="snippet" data-origin=${origin}>${snippetOf(origin, slice, words.language)}</code></pre>
  <p><button type="button" id="copy" hidden data-copied=${embed.copied} data-not-copied=${embed.notCopied}>${embed.copy}</button> <span role="status" id="copy-status"></span></p>
  <p class="small">${embed.csp} <code>${origin}</code></p>
</section>
<section aria-labelledby="develop">
  <h2 id="develop">${develop.title}</h2>
  <p>${develop.lead}</p>
  <pre><code>curl ${origin}/graphql --json '{"query": "{ statistics { edition { code notice } themes { theme { label } percent } } }"}'</code></pre>
  <ul>
    <li><a href="/graphql">${develop.graphiql}</a></li>
    <li><a href="/graphql/schema.graphql">${develop.schema}</a></li>
    <li><a href="/widget/versions.json">${develop.versions}</a></li>
  </ul>
</section>
${downloadSection(words, data)}
${originSection(words, data)}`;
}
