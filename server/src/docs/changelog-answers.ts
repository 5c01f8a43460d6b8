import { makeChangelog } from '../changelog/changelog.ts';
import { readReleases } from '../changelog/released.ts';
import { changelogText } from '../changelog/text.ts';
import { sdl } from '../graphql/sdl.ts';
import { sendJson, sendText } from '../http/respond.ts';
import type { Exchange } from '../http/route.ts';
import { loadOnce } from '../load-once.ts';
import type { PageContent } from '../pages/page.ts';
import type { Visit } from '../pages/page-route.ts';
import { changelogPage } from './changelog-page.ts';

/** What is released does not change while a server runs. */
const changelog = loadOnce(async () => makeChangelog(await readReleases(), sdl));

/** For people. */
export const answerChangelog = async (visit: Visit): Promise<PageContent> =>
  changelogPage(visit, await changelog());

/** For programs, and in a terminal. */
export async function sendChangelog(exchange: Exchange, asJson: boolean): Promise<void> {
  if (asJson) sendJson(exchange, 200, await changelog());
  else sendText(exchange, 200, changelogText(await changelog()));
}
