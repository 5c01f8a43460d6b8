import { type Html, html } from '../../markup/html.ts';

/** By these a consumer that has a page's address finds how to embed it. */
export function oembedLinks(origin: string, address: string, title: string): Html {
  const of = (format: string) => `${origin}/oembed?${new URLSearchParams({ url: address, format })}`;
  return html`<link rel="alternate" type="application/json+oembed" href=${of('json')} title=${title}>
    <link rel="alternate" type="text/xml+oembed" href=${of('xml')} title=${title}>`;
}
