import type { FiguresRequest } from './data/request.ts';
import { loadOtherWords, ownLanguage } from './locales/own-language.ts';

/** A module that few pages need, or what is made with one, and that loads when one does. */
export class Later<Module> {
  /** Once it is here. */
  module: Module | undefined;
  /** Whether the last attempt failed. */
  failed = false;
  #import: () => Promise<Module>;

  constructor(load: () => Promise<Module>) {
    this.#import = load;
  }

  async load(): Promise<Module> {
    try {
      this.module ??= await this.#import();
      this.failed = false;
      return this.module;
    } catch (error) {
      this.failed = true;
      throw error;
    }
  }
}

export const otherWords = new Later(loadOtherWords);
export const views = new Later(() => import('./views/views.ts'));
export const tools = new Later(() => import('./tools/tools.ts'));
export const live = new Later(() => import('./live/live.ts'));

/** What a request's chart needs beyond the figures, if it is not here yet. */
export function lateFor({
  language,
  view,
}: Pick<FiguresRequest, 'language' | 'view'>): Promise<unknown> | undefined {
  const needed = [
    ...(language !== ownLanguage && !otherWords.module && !otherWords.failed ? [otherWords.load()] : []),
    ...(view && !views.module ? [views.load()] : []),
  ];
  return needed[0] && Promise.all(needed);
}
