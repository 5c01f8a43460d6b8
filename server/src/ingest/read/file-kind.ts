import { FileRefused } from '../issue.ts';

export type FileKind = 'workbook' | 'text';

interface Signature {
  bytes: readonly number[];
  name: string;
}

/** Files that somebody renamed, by the bytes they begin with. */
const others: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'GIF' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { bytes: [0x1f, 0x8b], name: 'gzip' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'RAR' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: '7z' },
  { bytes: [0xff, 0xfe], name: 'UTF-16' },
  { bytes: [0xfe, 0xff], name: 'UTF-16' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'SQLite' },
  { bytes: [...Buffer.from('<!DOCTYPE html')], name: 'HTML' },
  { bytes: [...Buffer.from('<html')], name: 'HTML' },
  { bytes: [...Buffer.from('<?xml')], name: 'XML' },
];

const zip = [0x50, 0x4b, 0x03, 0x04];
/** The container of workbooks before 2007, and of those that a password protects. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What a file is, from its bytes; its name says nothing. @throws {FileRefused} for what is no table */
export function fileKind(head: Buffer): FileKind {
  if (head.length === 0) throw new FileRefused('FILE_EMPTY');
  if (startsWith(head, zip)) return 'workbook';
  if (startsWith(head, compound)) {
    // A protected workbook holds streams named EncryptionInfo and EncryptedPackage, in UTF-16.
    const encrypted = head.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new FileRefused(encrypted ? 'FILE_ENCRYPTED' : 'FILE_LEGACY_WORKBOOK');
  }
  const other = others.find(({ bytes }) => startsWith(head, bytes));
  if (other) throw new FileRefused('FILE_TYPE', { found: other.name });
  if (head.includes(0)) throw new FileRefused('FILE_TYPE', { found: 'binary' });
  return 'text';
}

const startsWith = (head: Buffer, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);
