import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Exchange } from '../http/route.ts';
import { chooseEncoding, contentTag, type Encoding, isFresh, tagOf } from './negotiation.ts';

/** Bytes to be sent, in every encoding a client may take. */
export interface Asset {
  type: string;
  identity: Buffer;
  /** The bytes in an encoding, which are made when they are first asked for. */
  encoded(encoding: Encoding): Promise<Buffer>;
  /** A strong, quoted digest of the content. */
  etag: string;
  /** What a page's `integrity` attribute would hold. */
  integrity: string;
}

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify<Buffer, Buffer>(gzip)];

/**
 * Tags some content, to be compressed as clients ask for it.
 *
 * @param effort `quick` for what is made for one request, `best` for what is sent many times
 */
export function makeAsset(type: string, content: Buffer | string, effort: 'quick' | 'best' = 'best'): Asset {
  const identity = Buffer.from(content);
  // The best quality takes seconds on megabytes, for a few percent.
  const quality = effort === 'quick' || identity.length > 1_000_000 ? 5 : constants.BROTLI_MAX_QUALITY;
  const encode = {
    identity: () => Promise.resolve(identity),
    gzip: () => compressGzip(identity),
    br: () =>
      compressBrotli(identity, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
        },
      }),
  };
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    type,
    identity,
    encoded: (encoding) => {
      const known = made.get(encoding) ?? encode[encoding]();
      made.set(encoding, known);
      return known;
    },
    etag: contentTag(identity),
    integrity: `sha384-${createHash('sha384').update(identity).digest('base64')}`,
  };
}

/** Sends an asset in the best encoding that the client takes, or says that its copy is still good. */
export async function sendAsset(
  { request, response }: Pick<Exchange, 'request' | 'response'>,
  asset: Asset,
  cacheControl: string,
  status = 200,
): Promise<void> {
  const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''));
  const etag = tagOf(asset.etag, encoding);
  response.setHeader('Cache-Control', cacheControl);
  response.appendHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', etag);
  if (status === 200 && isFresh(request.headers['if-none-match'], etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const body = await asset.encoded(encoding);
  response.statusCode = status;
  response.setHeader('Content-Type', asset.type);
  response.setHeader('Content-Length', body.length);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.end(request.method === 'HEAD' ? undefined : body);
}
