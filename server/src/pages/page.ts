import { widgetEntries } from '../delivery/widget-entries.ts';
import { type Card, socialCard } from '../embed/card/social-card.ts';
import { type Html, html } from '../markup/html.ts';
import { inLanguage } from './address.ts';
import { elementStyles } from './element-styles.ts';
import { jsonLd } from './json-ld.ts';
import { footer, navigation } from './page-links.ts';
import type { Visit } from './page-route.ts';
import type { Language } from './words/words.ts';

/** What one page is, inside what all pages have in common. */
export interface PageContent {
  title: string;
  description: string;
  /** Its address in French, from the root: what search engines are told that it is. */
  address: string;
  main: Html;
  /** 200 when left out. */
  status?: number;
  /** Further headers of the answer. */
  headers?: Readonly<Record<string, string>>;
  /** False keeps search engines from listing it. */
  indexed?: boolean;
  /** False for a tool with a navigation of its own. */
  sections?: boolean;
  /** The language of the charts that it shows; left out where it shows none. */
  charts?: Language;
  /** Sources of further style sheets and scripts. */
  styles?: readonly string[];
  scripts?: readonly string[];
  /** The chart that stands for it where its address is shared; left out where it shows none. */
  card?: Card | undefined;
  /** Linked data about what it shows. */
  data?: readonly object[];
}

/** Our own pages need nothing but what this server sends. */
export const pageContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What every page has around its own content. */
export function page(visit: Visit, content: PageContent): Html {
  const { assets, language, origin, words, widget } = visit;
  const { address, card, charts, data = [], description, indexed = true } = content;
  const title = `${content.title} · ${words.name}`;
  const addressIn = (one: 'fr' | 'en') => origin + inLanguage(address, one);
  const scripts = [
    ...(charts === undefined ? [] : [`/widget/${widget.version}/${widgetEntries[charts]}`]),
    ...(content.scripts ?? []).map(assets),
  ];
  return html`<!doctype html>
<html lang=${language}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="description" content=${description}>
    ${indexed ? '' : html`<meta name="robots" content="noindex">`}
    <meta name="color-scheme" content="light dark">
    <meta property="og:type" content="website">
    <meta property="og:site_name" content=${words.name}>
    <meta property="og:title" content=${title}>
    <meta property="og:description" content=${description}>
    <meta property="og:url" content=${addressIn(language)}>
    <meta property="og:locale" content=${language === 'fr' ? 'fr_FR' : 'en_GB'}>
    ${card === undefined ? '' : socialCard(origin, addressIn(language), title, card)}
    <link rel="canonical" href=${addressIn(language)}>
    <link rel="alternate" hreflang="fr" href=${addressIn('fr')}>
    <link rel="alternate" hreflang="en" href=${addressIn('en')}>
    <link rel="alternate" hreflang="x-default" href=${addressIn('fr')}>
    <link rel="alternate" type="application/ld+json" href="/catalog.jsonld">
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    ${['site.css', ...(content.styles ?? [])].map((style) => html`<link rel="stylesheet" href=${assets(style)}>`)}
    ${charts === undefined ? '' : html`<link rel="preload" as="style" href=${elementStyles(widget)}>`}
    ${scripts.map((script) => html`<script type="module" src=${script}></script>`)}
    ${data.map(jsonLd)}
  </head>
  <body>
    <a class="skip" href="#main">${words.skip}</a>
    ${navigation(visit, address, content.sections ?? true)}
    <main id="main" tabindex="-1">${content.main}</main>
    ${footer(words)}
  </body>
</html>
`;
}
