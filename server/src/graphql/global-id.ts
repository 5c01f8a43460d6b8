const maxId = 2 ** 31 - 1;

/** An object's id, unique over all types. Opaque to clients. */
export const encodeGlobalId = (typename: string, id: string | number | bigint): string =>
  Buffer.from(`${typename}:${id}`).toString('base64url');

/** Reads an id this server gave out. @returns null for anything else: such an id names nothing */
export function decodeGlobalId(globalId: string): { typename: string; id: number } | null {
  if (globalId.length > 100) return null;
  const match = /^([A-Z][A-Za-z]{1,40}):([1-9]\d{0,9})$/.exec(
    Buffer.from(globalId, 'base64url').toString('utf8'),
  );
  if (match === null) return null;
  const [, typename, digits] = match;
  const id = Number(digits);
  return typename === undefined || id > maxId ? null : { typename, id };
}
