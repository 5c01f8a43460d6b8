import { FileRefused } from '../issue.ts';

export type TextEncoding = 'utf-8' | 'windows-1252';

/** Bytes that mean nothing in Windows-1252: a text that has them is of another encoding. */
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

export interface EncodingDetector {
  push(chunk: Uint8Array): void;
  /** @throws {FileRefused} where the bytes are text in neither encoding */
  end(): TextEncoding;
}

/**
 * Tells UTF-8 from Windows-1252 over a whole text, chunk by chunk. A text with an accent in Windows-1252 is practically never
 * valid UTF-8, so that what is valid UTF-8 is UTF-8.
 */
export function encodingDetector(): EncodingDetector {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  let windows1252 = true;
  return {
    push: (chunk) => {
      if (utf8) utf8 = decodes(decoder, chunk, true);
      // A zero byte is in no text: the file is binary, or UTF-16.
      if (chunk.includes(0)) utf8 = windows1252 = false;
      if (windows1252) windows1252 = !chunk.some((byte) => undefinedIn1252.has(byte));
    },
    end: () => {
      if (utf8 && decodes(decoder, new Uint8Array(), false)) return 'utf-8';
      if (windows1252) return 'windows-1252';
      throw new FileRefused('FILE_ENCODING');
    },
  };
}

function decodes(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    return false;
  }
}
