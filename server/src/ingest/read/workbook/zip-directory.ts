import { FileRefused } from '../../issue.ts';
import { limits } from '../../limits.ts';

/** One part of a zip archive, as its directory declares it. */
export interface ZipPart {
  name: string;
  method: number;
  encrypted: boolean;
  /** CRC-32 of the part as it was before it was packed. */
  checksum: number;
  packedSize: number;
  size: number;
  offset: number;
}

const endSignature = 0x06054b50;
const partSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
/** The comment behind the end of the directory is at most so long. */
const commentBytes = 0xffff;

/** What a zip archive says it holds. Nothing is unpacked. @throws {FileRefused} for a damaged or outsized one */
export function zipDirectory(archive: Buffer): ZipPart[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > limits.parts) throw unpacksTooLarge();
  const parts: ZipPart[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== partSignature) {
      throw new FileRefused('FILE_TRUNCATED');
    }
    const nameLength = archive.readUInt16LE(at + 28);
    parts.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      checksum: archive.readUInt32LE(at + 16),
      packedSize: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  // Sizes of 4 GB and more stand elsewhere and read as 0xffffffff here: too large in any case.
  if (parts.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes) throw unpacksTooLarge();
  if (parts.some(({ encrypted }) => encrypted)) throw new FileRefused('FILE_ENCRYPTED');
  return parts;
}

/** The packed bytes of a part. */
export function packedBytes(archive: Buffer, { offset, packedSize }: ZipPart): Buffer {
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== localSignature) {
    throw new FileRefused('FILE_TRUNCATED');
  }
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + packedSize > archive.length) throw new FileRefused('FILE_TRUNCATED');
  return archive.subarray(start, start + packedSize);
}

function findEnd(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - endBytes - commentBytes);
  for (let at = archive.length - endBytes; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === endSignature) return at;
  }
  throw new FileRefused('FILE_TRUNCATED');
}

export const unpacksTooLarge = (): FileRefused =>
  new FileRefused('FILE_UNPACKS_TOO_LARGE', { megabytes: limits.unpackedBytes / 1024 / 1024 });
