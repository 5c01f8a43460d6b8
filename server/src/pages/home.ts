import { type Html, html } from '../markup/html.ts';
import { inLanguage } from './address.ts';
import { builderForm } from './builder/builder-form.ts';
import type { Choices } from './builder/choices.ts';
import { codesSection } from './builder/codes-section.ts';
import type { EmbedContext } from './builder/embed-codes.ts';
import type { ScriptSizes } from './builder/script-cost.ts';
import { chartBlock } from './chart-block.ts';
import type { ShownChart } from './chart-figures.ts';
import type { HomeData } from './home-data.ts';
import { downloadSection } from './home-downloads.ts';
import { originSection } from './home-origin.ts';
import type { Words } from './words/words.ts';

export interface HomeContent {
  words: Words;
  choices: Choices;
  data: HomeData;
  /** Null where there is no such city or edition: the element says so. */
  shown: ShownChart | null;
  /** The address of the element's styles. */
  stylesheet: string;
  context: EmbedContext;
  sizes: ScriptSizes;
}

export function home({ words, choices, data, shown, stylesheet, context, sizes }: HomeContent): Html {
  const { develop } = words;
  const { origin } = context;
  return html`<div class="lead">
  <h1>${words.title}</h1>
  <p>${words.lead}</p>
</div>
${builderForm(words, choices, data)}
${chartBlock({ id: 'chart', slice: choices.slice, shown, language: choices.language, stylesheet })}
${codesSection(words, { choices, context, sizes })}
<section aria-labelledby="develop">
  <h2 id="develop">${develop.title}</h2>
  <p>${develop.lead}</p>
  <pre><code>curl ${origin}/graphql --json '{"query": "{ statistics { edition { code notice } themes { theme { label } percent } } }"}'</code></pre>
  <ul>
    <li><a href=${inLanguage('/docs', words.language)}>${develop.docs}</a></li>
    <li><a href="/graphql">${develop.graphiql}</a></li>
    <li><a href="/graphql/schema.graphql">${develop.schema}</a></li>
    <li><a href="/widget/versions.json">${develop.versions}</a></li>
  </ul>
</section>
${downloadSection(words, data)}
${originSection(words, data)}`;
}
