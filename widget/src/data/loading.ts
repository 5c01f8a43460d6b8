import type { AnyFigures } from '../chart/model.ts';
import { Failure } from './failure.ts';
import { fetchFigures } from './fetch-figures.ts';
import type { FiguresRequest } from './request.ts';

/** A connection that hangs must end in a retry button. */
const TIMEOUT = 20_000;

export interface Shown {
  figures: AnyFigures;
  request: FiguresRequest;
  key: string;
  at: Date;
}

/**
 * The element's requests, one at a time: a new one aborts the last, whose answer is then never seen. Figures already
 * there stay until others replace them, unless what failed was a question they do not answer.
 */
export class Loading {
  shown: Shown | undefined;
  failure: Failure | undefined;
  #key = '';
  #abort: AbortController | undefined;

  get busy(): boolean {
    return this.#abort !== undefined;
  }

  /** True when this is not what was asked last. */
  isNew(request: FiguresRequest): boolean {
    return JSON.stringify(request) !== this.#key;
  }

  /** Takes figures that came with the page as the answer to its question. */
  take(request: FiguresRequest, figures: AnyFigures): void {
    this.#key = JSON.stringify(request);
    this.shown = { figures, request, key: this.#key, at: new Date() };
  }

  /** Resolves to false when another request, or `stop`, came in between. */
  async load(request: FiguresRequest, cache: RequestCache): Promise<boolean> {
    this.stop();
    const abort = new AbortController();
    const key = JSON.stringify(request);
    this.#abort = abort;
    this.#key = key;
    const timer = setTimeout(() => abort.abort(new Failure('TIMEOUT')), TIMEOUT);
    let figures: AnyFigures | undefined;
    let failure: Failure | undefined;
    try {
      figures = await fetchFigures(request, abort.signal, cache);
    } catch (error) {
      // What is not an answer at all rejects with a TypeError: no network, CORS, a connection the page's CSP blocks.
      failure = error instanceof Failure ? error : new Failure('NETWORK');
    }
    clearTimeout(timer);
    if (this.#abort !== abort) return false;
    this.#abort = undefined;
    this.failure = failure;
    if (figures) this.shown = { figures, request, key, at: new Date() };
    else if (this.shown?.key !== key) this.shown = undefined;
    return true;
  }

  /** Forgets what was under way: the same question may be asked again. */
  stop(): void {
    if (!this.#abort) return;
    this.#abort.abort();
    this.#abort = undefined;
    this.#key = '';
  }
}
