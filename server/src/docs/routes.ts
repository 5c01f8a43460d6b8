import type { Exchange, Route } from '../http/route.ts';
import { type PageOptions, pageRoute } from '../pages/page-route.ts';

/** What developers read: the documentation, and what changed in the schema. */
export function docsRoutes(options: PageOptions): Route[] {
  const page = pageRoute(
    'changelog',
    '/graphql/changelog',
    options,
    async () => (await import('./changelog-answers.ts')).answerChangelog,
  );
  return [
    pageRoute('docs', '/docs', options, async () => (await import('./docs-page.ts')).docsPage),
    pageRoute(
      'criteria',
      '/docs/accessibility',
      options,
      async () => (await import('./criteria-page.ts')).criteriaPage,
    ),
    {
      ...page,
      handle: async (exchange) => {
        exchange.response.setHeader('Vary', 'Accept');
        if (takes(exchange, 'text/html')) return await page.handle(exchange);
        exchange.response.setHeader('Access-Control-Allow-Origin', '*');
        exchange.response.setHeader('Cache-Control', 'public, max-age=300');
        const { sendChangelog } = await import('./changelog-answers.ts');
        await sendChangelog(exchange, takes(exchange, 'application/json'));
      },
    },
  ];
}

/** Whether a client asks for a media type by its name. */
const takes = ({ request }: Exchange, type: string): boolean =>
  (request.headers.accept ?? '').toLowerCase().includes(type);
