import { type Html, html } from './html.ts';
import { adminWordsOf } from './words/admin.ts';
import type { Words } from './words/words.ts';

export interface PageFrame {
  words: Words;
  title: string;
  description: string;
  /** Absolute addresses of this page, in both languages. */
  addresses: Record<'fr' | 'en', string>;
  /** The address of the same page in the other language, relative. */
  otherLanguage: string;
  /** Addresses of its style sheets and scripts, in order. */
  styles: readonly string[];
  scripts: readonly string[];
  main: Html;
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
export function page({
  words,
  title,
  description,
  addresses,
  otherLanguage,
  styles,
  scripts,
  main,
}: PageFrame): Html {
  const { language, other } = words;
  return html`<!doctype html>
<html lang=${language}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="description" content=${description}>
    <meta name="color-scheme" content="light dark">
    <meta property="og:type" content="website">
    <meta property="og:site_name" content=${words.name}>
    <meta property="og:title" content=${title}>
    <meta property="og:description" content=${description}>
    <meta property="og:url" content=${addresses[language]}>
    <meta property="og:locale" content=${language === 'fr' ? 'fr_FR' : 'en_GB'}>
    <link rel="canonical" href=${addresses[language]}>
    <link rel="alternate" hreflang="fr" href=${addresses.fr}>
    <link rel="alternate" hreflang="en" href=${addresses.en}>
    <link rel="alternate" type="application/ld+json" href="/catalog.jsonld">
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    ${styles.map((style) => html`<link rel="stylesheet" href=${style}>`)}
    ${scripts.map((script) => html`<script type="module" src=${script}></script>`)}
  </head>
  <body>
    <a class="skip" href="#main">${words.skip}</a>
    <header class="band">
      <a class="name" href=${language === 'fr' ? '/' : '/?lang=en'}><img src="/assets/icon.svg" alt="" width="28" height="28">${words.name}</a>
      <a href=${otherLanguage} hreflang=${other.language} lang=${other.language} title=${other.switchTo}>${other.name}</a>
    </header>
    <main id="main">${main}</main>
    <footer class="band">
      <p>${words.footer.data}</p>
      <p>${words.footer.code} ${words.footer.privacy} <a href=${language === 'fr' ? '/admin' : '/admin?lang=en'}>${adminWordsOf(language).title}</a></p>
    </footer>
  </body>
</html>
`;
}
