import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Exchange } from '../http/route.ts';
import { keptBrotli } from './kept-brotli.ts';
import { chooseEncoding, contentTag, isFresh, tagOf } from './negotiation.ts';

/** Bytes ready to be sent, in every encoding a client may take. */
export interface Asset {
  type: string;
  identity: Buffer;
  gzip: Buffer;
  brotli: Buffer;
  /** A strong, quoted digest of the content. */
  etag: string;
  /** What a page's `integrity` attribute would hold. */
  integrity: string;
}

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];

/**
 * Compresses and tags some content.
 *
 * @param effort `quick` for what is made for one request, `best` for what is sent many times, and is the same at the next start
 */
export async function makeAsset(
  type: string,
  content: Buffer | string,
  effort: 'quick' | 'best' = 'best',
): Promise<Asset> {
  const identity = Buffer.from(content);
  // The best quality takes seconds on megabytes, for a few percent.
  const quality = effort === 'quick' || identity.length > 1_000_000 ? 5 : constants.BROTLI_MAX_QUALITY;
  const compress = (bytes: Buffer) =>
    compressBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
  const [brotli, zipped] = await Promise.all([
    effort === 'best' ? keptBrotli(identity, compress) : compress(identity),
    compressGzip(identity),
  ]);
  return {
    type,
    identity,
    gzip: zipped,
    brotli,
    etag: contentTag(identity),
    integrity: `sha384-${createHash('sha384').update(identity).digest('base64')}`,
  };
}

/** Sends an asset in the best encoding that the client takes, or says that its copy is still good. */
export function sendAsset(
  { request, response }: Exchange,
  asset: Asset,
  cacheControl: string,
  status = 200,
): void {
  const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''));
  const body = encoding === 'br' ? asset.brotli : asset[encoding];
  const etag = tagOf(asset.etag, encoding);
  response.setHeader('Cache-Control', cacheControl);
  response.appendHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', etag);
  if (status === 200 && isFresh(request.headers['if-none-match'], etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.statusCode = status;
  response.setHeader('Content-Type', asset.type);
  response.setHeader('Content-Length', body.length);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.end(request.method === 'HEAD' ? undefined : body);
}
