import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Exchange } from '../http/route.ts';

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
 * @param effort `quick` for what is made for one request, `best` for what is sent many times
 */
export async function makeAsset(
  type: string,
  content: Buffer | string,
  effort: 'quick' | 'best' = 'best',
): Promise<Asset> {
  const identity = Buffer.from(content);
  // The best quality takes seconds on megabytes, for a few percent.
  const quality = effort === 'quick' || identity.length > 1_000_000 ? 5 : constants.BROTLI_MAX_QUALITY;
  const [brotli, zipped] = await Promise.all([
    compressBrotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
    compressGzip(identity),
  ]);
  return {
    type,
    identity,
    gzip: zipped,
    brotli,
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`,
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
  const [encoding, body] = chooseEncoding(String(request.headers['accept-encoding'] ?? ''), asset);
  // Each encoding is a representation of its own, and so has a tag of its own.
  const etag = encoding === 'identity' ? asset.etag : asset.etag.replace(/"$/, `-${encoding}"`);
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

function chooseEncoding(accepted: string, asset: Asset): ['br' | 'gzip' | 'identity', Buffer] {
  if (takes(accepted, 'br')) return ['br', asset.brotli];
  if (takes(accepted, 'gzip')) return ['gzip', asset.gzip];
  return ['identity', asset.identity];
}

/** Whether an Accept-Encoding header names an encoding, and not to refuse it (`q=0`). */
export function takes(accepted: string, encoding: string): boolean {
  return accepted.split(',').some((choice) => {
    const [name, ...parameters] = choice.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/** Whether an If-None-Match header names a tag, weak or not. */
export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
