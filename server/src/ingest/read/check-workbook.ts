import { inflateRawSync } from 'node:zlib';
import { FileRefused } from '../issue.ts';
import { packedBytes, unpacksTooLarge, type ZipPart, zipDirectory } from './zip-directory.ts';

const stored = 0;
const deflated = 8;

/**
 * Makes sure that an archive is a workbook, and unpacks to no more than it declares. A directory can lie, and the library
 * that reads workbooks believes it: so every part is unpacked once, under its limit, and thrown away.
 *
 * @throws {FileRefused}
 */
export function checkWorkbook(archive: Buffer): void {
  const parts = zipDirectory(archive);
  const names = new Set(parts.map(({ name }) => name));
  if (!names.has('[Content_Types].xml')) throw new FileRefused('FILE_TYPE', { found: kindOf(names) });
  if (!names.has('xl/workbook.xml')) throw new FileRefused('FILE_TYPE', { found: kindOf(names) });
  for (const part of parts) checkPart(archive, part);
}

function checkPart(archive: Buffer, part: ZipPart): void {
  const packed = packedBytes(archive, part);
  if (part.method === stored) {
    if (packed.length !== part.size) throw new FileRefused('FILE_TRUNCATED');
    return;
  }
  if (part.method !== deflated) throw new FileRefused('FILE_TRUNCATED');
  try {
    const { length } = inflateRawSync(packed, { maxOutputLength: Math.max(1, part.size) });
    if (length !== part.size) throw new FileRefused('FILE_TRUNCATED');
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? unpacksTooLarge() : new FileRefused('FILE_TRUNCATED');
  }
}

function kindOf(names: ReadonlySet<string>): string {
  if (names.has('word/document.xml')) return 'Word';
  if (names.has('ppt/presentation.xml')) return 'PowerPoint';
  if (names.has('content.xml')) return 'OpenDocument';
  if (names.has('xl/workbook.bin')) return 'XLSB';
  return 'zip';
}
