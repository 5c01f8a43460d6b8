import { admin } from './admin.ts';
import type { PageContent } from './page.ts';
import type { Visit } from './page-route.ts';
import { adminWordsOf } from './words/admin.ts';

/** The committee's tool: the same page for everybody, which shows nothing before somebody signs in. */
export function adminPage({ language }: Visit): PageContent {
  const { title, description } = adminWordsOf(language);
  return {
    title,
    description,
    address: '/admin',
    styles: ['admin/admin.css'],
    scripts: ['admin/admin.ts'],
    main: admin(language),
    // No tool of this kind belongs into a search engine, and nobody else need know that it was used.
    headers: { 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' },
    indexed: false,
    sections: false,
  };
}
