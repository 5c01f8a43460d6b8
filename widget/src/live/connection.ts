import { retryAfterMs } from '../data/pause.ts';
import { EventReader, type ServerEvent } from './event-reader.ts';

/** Three times as long as the server is ever silent: then the network is, without a word. */
const SILENCE_MS = 45_000;

/** The longest pause that a server may ask for. */
const LONGEST_MS = 600_000;

/** What this element follows: see `statisticsChanged` in the API. */
interface Told {
  data?: { statisticsChanged: { version: string } } | null;
}

/** One connection to a server, for as long as it lasts. */
export class Connection {
  /** What the server asked for, in an answer that was none. */
  retryAfterMs = 0;
  readonly #address: string;
  readonly #ending = new AbortController();
  readonly #signal: AbortSignal;
  #watchdog: ReturnType<typeof setTimeout> | undefined;

  constructor(address: string, signal: AbortSignal) {
    this.#address = address;
    this.#signal = AbortSignal.any([signal, this.#ending.signal]);
  }

  /** Resolves once it has ended: `over` where coming again would be in vain. */
  async follow(tell: (version: string) => void): Promise<'over' | 'lost'> {
    try {
      return await this.#follow(tell);
    } catch {
      // No network, or none any more; the caller comes again.
      return 'lost';
    } finally {
      clearTimeout(this.#watchdog);
    }
  }

  async #follow(tell: (version: string) => void): Promise<'over' | 'lost'> {
    this.#watch();
    const { ok, status, headers, body } = await fetch(this.#address, {
      headers: { accept: 'text/event-stream' },
      credentials: 'omit',
      cache: 'no-store',
      signal: this.#signal,
    });
    this.retryAfterMs = Math.min(retryAfterMs(headers), LONGEST_MS);
    if (!ok) return status < 500 && status !== 429 ? 'over' : 'lost';
    const pieces = body?.pipeThrough(new TextDecoderStream()).getReader();
    const reader = new EventReader();
    for (;;) {
      const { done = true, value = '' } = (await pieces?.read()) ?? {};
      if (done) return 'lost';
      this.#watch();
      for (const event of reader.read(value)) {
        const version = versionIn(event);
        if (version === undefined) return 'over';
        tell(version);
      }
    }
  }

  #watch(): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#ending.abort(), SILENCE_MS);
  }
}

/** Undefined where there is nothing to follow: errors, or the end. */
function versionIn({ event, data }: ServerEvent): string | undefined {
  if (event !== 'next') return undefined;
  const { data: told }: Told = JSON.parse(data);
  return told?.statisticsChanged.version;
}
