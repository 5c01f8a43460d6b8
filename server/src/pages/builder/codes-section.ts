import { type Html, html } from '../../markup/html.ts';
import { inLanguage } from '../address.ts';
import { formatsOf } from '../formats.ts';
import { builderWordsOf } from '../words/builder.ts';
import type { Words } from '../words/words.ts';
import type { Choices } from './choices.ts';
import { type EmbedContext, embedCodes, type Way, ways } from './embed-codes.ts';
import { type ScriptSizes, scriptBytes } from './script-cost.ts';

interface CodesSection {
  choices: Choices;
  context: EmbedContext;
  sizes: ScriptSizes;
}

/** Every way to embed the chart: what it is good for, the code, a button that copies it, what it weighs. */
export function codesSection(words: Words, { choices, context, sizes }: CodesSection): Html {
  const { embed, language } = words;
  const own = builderWordsOf(language);
  const codes = embedCodes(choices, context);
  const { origin, version, integrity } = context;
  return html`<section aria-labelledby="embed">
  <h2 id="embed">${embed.title}</h2>
  <p>${embed.lead}</p>
  <div id="codes" data-origin=${origin} data-version=${version} data-integrity=${JSON.stringify(integrity)} data-title=${context.title} data-alternative=${context.alternative} data-sizes=${JSON.stringify(sizes)}>
  ${ways.map((way) => wayDetails(way))}
  </div>
  <p role="status" id="copy-status" class="small" data-copied=${own.copied} data-not-copied=${own.notCopied}></p>
  <p class="small">${own.inlineStyle}</p>
  <p class="small">${embed.csp} <code>${origin}</code></p>
  <p><a href=${inLanguage('/integrer', language)}>${own.guide}</a></p>
</section>`;

  function wayDetails(way: Way): Html {
    const { title, when } = own.ways[way];
    return html`<details ?open=${way === 'tag'}><summary><h3>${title}</h3></summary>
    <p>${when}</p>
    <pre><code id=${`code-${way}`}>${codes[way]}</code></pre>
    <p class="small">${own.cost}${words.colon}${costOf(way)}</p>
    <p><button type="button" class="copy" data-code=${`code-${way}`} hidden>${own.copy(title)}</button></p>
  </details>`;
  }

  /** Scripts are measured here; pictures and frames by the page itself, as they are made for each choice. */
  function costOf(way: Way): Html | string {
    if (way === 'tag' || way === 'pinned') {
      const bytes = formatsOf(language).bytes(scriptBytes(sizes, choices));
      return html`<span class="script-cost" data-sentence=${own.scriptCost('{}', version)}>${own.scriptCost(bytes, version)}</span>`;
    }
    const sentence = way === 'iframe' || way === 'oembed' ? own.iframeCost('{}') : own.pictureCost('{}');
    return html`<span class="cost" data-way=${way} data-sentence=${sentence}>${own.noScript}</span>`;
  }
}
