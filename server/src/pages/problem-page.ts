import { html } from '../markup/html.ts';
import { inLanguage } from './address.ts';
import type { PageContent } from './page.ts';
import type { Visit } from './page-route.ts';
import { problemWordsOf } from './words/problem.ts';

/** A page that says what is wrong, and where to go from here. */
export function problemPage(
  { language, url }: Visit,
  { status, message }: { status: 400 | 404 | 503; message: string },
): PageContent {
  const words = problemWordsOf(language);
  return {
    status,
    title: words.titles[status],
    description: message,
    address: url.pathname,
    indexed: false,
    main: html`<div class="lead">
  <h1>${words.titles[status]}</h1>
  <p>${message}</p>
</div>
<ul>
  <li><a href=${inLanguage('/', language)}>${words.home}</a></li>
  <li><a href=${inLanguage('/projects', language)}>${words.projects}</a></li>
  <li><a href=${inLanguage('/cities', language)}>${words.cities}</a></li>
</ul>`,
  };
}
