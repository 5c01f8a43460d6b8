import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Bytes, bytesOf } from '../bytes.ts';
import type { Drawing } from './drawing.ts';
import type { Look } from './look.ts';
import { outlinedSvgOf } from './outlined.ts';
import type { PngRenderer } from './png.ts';
import { svgOf } from './svg.ts';

/** How much memory pictures may take, in bytes. */
const mostBytes = 32 * 1024 * 1024;

/** Beside its content each one has a key and its place in the lists. */
const overhead = 1_000;

type Make = () => Promise<Bytes>;

/**
 * Makes pictures of drawings and keeps them, the latest used ones, by what they are drawn from: a picture of old figures is
 * never found again, so that nothing has to be told when figures change. Who asks for one that is being made waits for it.
 */
export class Pictures {
  readonly #png: PngRenderer;
  readonly #kept = new LRUCache<string, Bytes, Make>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }) => overhead + body.length,
    fetchMethod: (_key, _old, { context }) => context(),
  });

  constructor(png: PngRenderer) {
    this.#png = png;
  }

  /** @param source what the drawing is made from: equal sources, equal pictures */
  svg(source: unknown, look: Look, draw: () => Drawing): Promise<Bytes> {
    return this.#keep(`svg ${look}`, source, () =>
      Promise.resolve(bytesOf('image/svg+xml; charset=utf-8', svgOf(draw(), look))),
    );
  }

  /** As `svg`. @throws {TooBusy} when too many are asked for at once */
  png(source: unknown, look: Exclude<Look, 'auto'>, draw: () => Drawing): Promise<Bytes> {
    return this.#keep(`png ${look}`, source, async () =>
      bytesOf('image/png', await this.#png.render(outlinedSvgOf(draw(), look))),
    );
  }

  #keep(kind: string, source: unknown, make: Make): Promise<Bytes> {
    const digest = createHash('sha256').update(JSON.stringify(source)).digest('base64url');
    return this.#kept.forceFetch(`${kind} ${digest}`, { context: make });
  }
}
