import type { Piscina } from 'piscina';
import { loadOnce } from '../../load-once.ts';

/** Pictures that wait beyond these would only make everybody wait longer. */
const mostWaiting = 32;
/** One core makes pictures, however many are asked for; the others answer. */
const threads = 1;
/** How long the thread is kept without work, in milliseconds. */
const idle = 60_000;

/** Too many pictures are asked for at once. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/** Makes PNG of outlined SVG, a few at a time. */
export interface PngRenderer {
  /** @throws {TooBusy} when so many wait that it would take too long */
  render(svg: string): Promise<Buffer>;
  close(): Promise<void>;
}

export function createPngRenderer(): PngRenderer {
  let opened: Piscina<string, Uint8Array> | undefined;
  const open = loadOnce(async () => {
    opened = await openPool();
    return opened;
  });
  return {
    async render(svg) {
      const pool = await open();
      if (pool.queueSize >= mostWaiting) throw new TooBusy();
      return Buffer.from(await pool.run(svg));
    },
    close: async () => opened?.destroy(),
  };
}

async function openPool(): Promise<Piscina<string, Uint8Array>> {
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: new URL('./png-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    maxQueue: mostWaiting,
    idleTimeout: idle,
    // Else a thread that waits for work blocks, never gets to release the pixels of pictures, and grows by each of them.
    atomics: 'disabled',
  });
}
