import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html } from '../markup/html.ts';

/** Data for machines in a page. No browser runs it, so no content policy minds; nothing in it can end the element early. */
export const jsonLd = (data: object) =>
  html`${unsafeHTML(
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  )}`;
