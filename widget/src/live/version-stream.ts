import { pauseMs } from '../data/pause.ts';
import { Connection } from './connection.ts';

/** Within how long the readers of a chart ask again: all of them at once would be many. */
const SPREAD_MS = 1_000;

type Listener = (version: string) => void;

const streams = new Map<string, VersionStream>();

/**
 * Follows the version of a slice's figures. All who follow the same address share one connection: a browser has six for a
 * server that speaks HTTP/1.1. Answers a function that ends it.
 */
export function followVersion(address: string, listener: Listener): () => void {
  const stream = streams.get(address) ?? new VersionStream(address);
  streams.set(address, stream);
  stream.add(listener);
  return () => {
    if (stream.remove(listener)) return;
    stream.close();
    streams.delete(address);
  };
}

/** How many connections there are. */
export const streamCount = (): number => streams.size;

class VersionStream {
  readonly #address: string;
  readonly #listeners = new Set<Listener>();
  readonly #closing = new AbortController();
  #version: string | undefined;

  constructor(address: string) {
    this.#address = address;
    void this.#run();
  }

  add(listener: Listener): void {
    this.#listeners.add(listener);
    if (this.#version !== undefined) listener(this.#version);
  }

  /** Whether others are left. */
  remove(listener: Listener): boolean {
    this.#listeners.delete(listener);
    return this.#listeners.size > 0;
  }

  close(): void {
    this.#closing.abort();
  }

  /** Comes again for as long as it takes, unless it is told that there is nothing to follow. */
  async #run(): Promise<void> {
    const { signal } = this.#closing;
    let failures = 0;
    while (!signal.aborted) {
      const connection = new Connection(this.#address, signal);
      const end = await connection.follow((version) => {
        failures = 0;
        this.#tell(version);
      });
      if (end === 'over') return;
      await pause(pauseMs(failures, connection.retryAfterMs), signal);
      failures += 1;
    }
  }

  /** The first version at once; a later one, which everybody is told at this moment, a little later. */
  #tell(version: string): void {
    if (version === this.#version) return;
    const first = this.#version === undefined;
    this.#version = version;
    setTimeout(
      () => {
        for (const listener of this.#listeners) if (version === this.#version) listener(version);
      },
      first ? 0 : Math.random() * SPREAD_MS,
    );
  }
}

/** A pause that ends at once where it has lost its purpose. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
