import type { Widget } from '../delivery/widget-files.ts';
import type { ReadDatabase } from '../graphql/ask.ts';
import { type Route, readOnly } from '../http/route.ts';
import type { PageContent } from './page.ts';
import type { Operator } from './statements/operator.ts';
import type { Language, Words } from './words/words.ts';

export interface PageOptions {
  database: ReadDatabase;
  publicUrl: string | undefined;
  /** The address of a built file by the name of its source. */
  assets: (source: string) => string;
  widget: Widget;
  /** Who runs this installation. */
  operator: Operator;
}

/** One request for a page. */
export interface Visit extends PageOptions {
  language: Language;
  words: Words;
  /** The origin that outside pages would name, such as "https://barometre.example". */
  origin: string;
  url: URL;
  /** The parts of the path that a pattern captures. */
  path: Readonly<Record<string, string>>;
}

/** Where the page is instead; `moved` says that it will never be back. */
export interface Elsewhere {
  address: string;
  moved: boolean;
}

/** What a page shows to a visit. */
export type AnswerVisit = (visit: Visit) => Promise<PageContent | Elsewhere> | PageContent | Elsewhere;

/**
 * A page for people: in French or English, and as a page too where there is something wrong.
 *
 * @param load its code, which nobody needs before the first of them asks for a page
 */
export function pageRoute(
  name: string,
  path: string,
  options: PageOptions,
  load: () => Promise<AnswerVisit>,
): Route {
  return {
    name,
    ...readOnly(path),
    handle: async (exchange) => {
      const [{ answerPage }, answer] = await Promise.all([import('./answer-page.ts'), load()]);
      await answerPage(exchange, options, answer);
    },
  };
}
