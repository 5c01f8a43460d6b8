import { type Changelog, makeChangelog } from '../changelog/changelog.ts';
import { readReleases } from '../changelog/released.ts';
import { changelogText } from '../changelog/text.ts';
import { sdl } from '../graphql/sdl.ts';
import { sendJson, sendText } from '../http/respond.ts';
import type { Exchange, Route } from '../http/route.ts';
import { type PageOptions, pageRoute } from '../pages/page-route.ts';
import { changelogPage } from './changelog-page.ts';
import { criteriaPage } from './criteria-page.ts';
import { docsPage } from './docs-page.ts';

/** What developers read: the documentation, and what changed in the schema. */
export function docsRoutes(options: PageOptions): Route[] {
  let made: Promise<Changelog> | undefined;
  const changelog = () => {
    made ??= readReleases().then((releases) => makeChangelog(releases, sdl));
    return made;
  };
  const page = pageRoute('changelog', '/graphql/changelog', options, async (visit) =>
    changelogPage(visit, await changelog()),
  );
  return [
    pageRoute('docs', '/docs', options, docsPage),
    pageRoute('criteria', '/docs/accessibility', options, criteriaPage),
    {
      ...page,
      handle: async (exchange) => {
        exchange.response.setHeader('Vary', 'Accept');
        if (takes(exchange, 'text/html')) return await page.handle(exchange);
        exchange.response.setHeader('Access-Control-Allow-Origin', '*');
        exchange.response.setHeader('Cache-Control', 'public, max-age=300');
        if (takes(exchange, 'application/json')) sendJson(exchange, 200, await changelog());
        else sendText(exchange, 200, changelogText(await changelog()));
      },
    },
  ];
}

/** Whether a client asks for a media type by its name. */
const takes = ({ request }: Exchange, type: string): boolean =>
  (request.headers.accept ?? '').toLowerCase().includes(type);
