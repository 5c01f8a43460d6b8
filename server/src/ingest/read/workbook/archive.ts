import { crc32, createInflateRaw } from 'node:zlib';
import { FileRefused } from '../../issue.ts';
import { packedBytes, unpacksTooLarge, type ZipPart, zipDirectory } from './zip-directory.ts';

/** A piece of a part, unpacked. */
export interface Unpacked {
  bytes: Buffer;
  /** How much of the part has been unpacked with it, from 0 to 1. */
  share: number;
}

/** A workbook as the archive that it is. Its parts are unpacked piece by piece, and only those that are asked for. */
export interface Archive {
  has(name: string): boolean;
  /** @throws {FileRefused} where the part is missing, damaged, or larger than the archive's directory declares */
  unpack(name: string): AsyncGenerator<Unpacked>;
}

const stored = 0;
const deflated = 8;
const pieceBytes = 1 << 16;

/** @throws {FileRefused} for an archive that is damaged, too large, or no workbook */
export function openArchive(bytes: Buffer): Archive {
  const parts = new Map(zipDirectory(bytes).map((part) => [plainName(part.name), part]));
  if (!parts.has('[content_types].xml') || !parts.has('xl/workbook.xml')) {
    throw new FileRefused('FILE_TYPE', { found: kindOf(parts) });
  }
  return {
    has: (name) => parts.has(plainName(name)),
    unpack: (name) => {
      const part = parts.get(plainName(name));
      if (part === undefined) throw new FileRefused('FILE_TRUNCATED');
      return unpackPart(packedBytes(bytes, part), part);
    },
  };
}

/** Names differ in case and in their slashes from program to program. */
const plainName = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

/** A directory can lie: a part is given up as soon as it is larger than declared, and when it is not what was packed. */
async function* unpackPart(packed: Buffer, { method, size, checksum }: ZipPart): AsyncGenerator<Unpacked> {
  let length = 0;
  let sum = 0;
  for await (const bytes of pieces(packed, method)) {
    length += bytes.length;
    if (length > size) throw unpacksTooLarge();
    sum = crc32(bytes, sum);
    yield { bytes, share: length / size };
  }
  if (length !== size || sum !== checksum) throw new FileRefused('FILE_TRUNCATED');
}

async function* pieces(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === stored) {
    for (let at = 0; at < packed.length; at += pieceBytes) yield packed.subarray(at, at + pieceBytes);
    return;
  }
  if (method !== deflated) throw new FileRefused('FILE_TRUNCATED');
  const inflate = createInflateRaw({ chunkSize: pieceBytes });
  inflate.end(packed);
  try {
    for await (const bytes of inflate as AsyncIterable<Buffer>) yield bytes;
  } catch (error) {
    // What the reader of the pieces throws is thrown there, not here.
    throw error instanceof FileRefused ? error : new FileRefused('FILE_TRUNCATED');
  } finally {
    inflate.destroy();
  }
}

function kindOf(names: ReadonlyMap<string, unknown>): string {
  if (names.has('word/document.xml')) return 'Word';
  if (names.has('ppt/presentation.xml')) return 'PowerPoint';
  if (names.has('content.xml')) return 'OpenDocument';
  if (names.has('xl/workbook.bin')) return 'XLSB';
  return 'zip';
}
