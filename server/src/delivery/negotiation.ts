import { createHash } from 'node:crypto';

/** The encodings that answers are kept in, the best first. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** Whether an Accept-Encoding header names an encoding, and not to refuse it (`q=0`). */
export function takes(accepted: string, encoding: string): boolean {
  return accepted.split(',').some((choice) => {
    const [name, ...parameters] = choice.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/** The best encoding that a client takes. */
export function chooseEncoding(accepted: string): Encoding {
  if (takes(accepted, 'br')) return 'br';
  return takes(accepted, 'gzip') ? 'gzip' : 'identity';
}

/** Whether an If-None-Match header names a tag, weak or not. */
export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

/** Each encoding is a representation of its own, and so has a tag of its own. */
export const tagOf = (etag: string, encoding: Encoding): string =>
  encoding === 'identity' ? etag : etag.replace(/"$/, `-${encoding}"`);

/** A strong, quoted digest of some content. */
export const contentTag = (content: Buffer): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
