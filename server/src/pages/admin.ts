import { type Html, html } from '../markup/html.ts';
import { adminWordsOf } from './words/admin.ts';
import type { Language } from './words/words.ts';

/** The committee's tool, which its script draws in the place of these words. */
export function admin(language: Language): Html {
  const { title, description, needsScript } = adminWordsOf(language);
  return html`<barometer-admin lang=${language}><div class="lead">
  <h1>${title}</h1>
  <p>${description}</p>
  <p class="notice">${needsScript}</p>
</div></barometer-admin>`;
}
