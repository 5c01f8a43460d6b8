import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Asset, makeAsset } from '../../delivery/asset.ts';
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

type Make = () => Promise<Kept>;
interface Kept {
  asset?: Asset;
  bytes?: Bytes;
}

/**
 * Makes pictures of drawings and keeps them, the latest used ones, by what they are drawn from: a picture of old figures is
 * never found again, so that nothing has to be told when figures change. Who asks for one that is being made waits for it.
 */
export class Pictures {
  readonly #png: PngRenderer;
  readonly #kept = new LRUCache<string, Kept, Make>({
    maxSize: mostBytes,
    sizeCalculation: ({ asset, bytes }) =>
      overhead +
      (bytes?.body.length ?? 0) +
      (asset === undefined ? 0 : asset.identity.length + asset.gzip.length + asset.brotli.length),
    fetchMethod: (_key, _old, { context }) => context(),
  });

  constructor(png: PngRenderer) {
    this.#png = png;
  }

  /** @param source what the drawing is made from: equal sources, equal pictures */
  async svg(source: unknown, look: Look, draw: () => Drawing): Promise<Asset> {
    const { asset } = await this.#keep(`svg ${look}`, source, async () => ({
      asset: await makeAsset('image/svg+xml; charset=utf-8', svgOf(draw(), look), 'quick'),
    }));
    if (asset === undefined) throw new Error('an SVG is kept as an asset');
    return asset;
  }

  /** As `svg`. @throws {TooBusy} when too many are asked for at once */
  async png(source: unknown, look: Exclude<Look, 'auto'>, draw: () => Drawing): Promise<Bytes> {
    const { bytes } = await this.#keep(`png ${look}`, source, async () => ({
      bytes: bytesOf('image/png', await this.#png.render(outlinedSvgOf(draw(), look))),
    }));
    if (bytes === undefined) throw new Error('a PNG is kept as bytes');
    return bytes;
  }

  #keep(kind: string, source: unknown, make: Make): Promise<Kept> {
    const digest = createHash('sha256').update(JSON.stringify(source)).digest('base64url');
    return this.#kept.forceFetch(`${kind} ${digest}`, { context: make });
  }
}
