import type { AnyFigures } from '../chart/model.ts';
import { Failure } from './failure.ts';
import { fetchFigures } from './fetch-figures.ts';
import type { FiguresRequest } from './request.ts';
import type { Asked } from './shared.ts';

export interface Shown {
  figures: AnyFigures;
  request: FiguresRequest;
  at: Date;
}

/**
 * The element's requests, one at a time: a new one aborts the last, whose answer is then never seen. Figures already
 * there stay until others replace them, unless what failed was a question they do not answer.
 */
export class Loading {
  shown: Shown | undefined;
  failure: Failure | undefined;
  /** How often the question was asked in vain, one time after another. */
  failures = 0;
  /** Whether readers are to know that it is under way. */
  busy = false;
  #key = '';
  #asked: Asked<AnyFigures> | undefined;

  /** True when this is not what was asked last. */
  isNew(request: FiguresRequest): boolean {
    return JSON.stringify(request) !== this.#key;
  }

  /** Takes figures that came with the page as the answer to its question. */
  take(request: FiguresRequest, figures: AnyFigures): void {
    this.#key = JSON.stringify(request);
    this.#show(request, figures);
  }

  /**
   * Resolves to false when another request, or `stop`, came in between.
   *
   * @param quiet what is shown, and what is said about it, stays until there is an outcome
   */
  async load(request: FiguresRequest, cache: RequestCache, quiet: boolean): Promise<boolean> {
    this.stop();
    this.busy = !quiet;
    const key = JSON.stringify(request);
    const asked = fetchFigures(request, cache);
    this.#asked = asked;
    if (!quiet) this.failures = 0;
    this.#key = key;
    let figures: AnyFigures | undefined;
    let failure: Failure | undefined;
    try {
      figures = await asked.answer;
    } catch (error) {
      // What is not an answer at all rejects with a TypeError: no network, CORS, a connection the page's CSP blocks.
      failure = error instanceof Failure ? error : new Failure('NETWORK');
    }
    if (this.#asked !== asked) return false;
    this.#asked = undefined;
    this.busy = false;
    this.failure = failure;
    this.failures = failure ? this.failures + 1 : 0;
    if (figures) this.#show(request, figures);
    else if (JSON.stringify(this.shown?.request) !== key) this.shown = undefined;
    return true;
  }

  #show(request: FiguresRequest, figures: AnyFigures): void {
    this.shown = { figures, request, at: new Date() };
  }

  /** Forgets what was under way: the same question may be asked again. */
  stop(): void {
    this.busy = false;
    if (this.#asked || this.failure) this.#key = '';
    this.#asked?.leave();
    this.#asked = undefined;
  }
}
