import { html, type TemplateResult } from 'lit';

/** A link where the address is known and is one of the web: data never decides on another scheme. */
export function linkTemplate(text: string, url: string | null | undefined): TemplateResult | string {
  return url && /^https?:\/\//i.test(url) ? html`<a href=${url}>${text}</a>` : text;
}
