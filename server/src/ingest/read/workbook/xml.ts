import { SaxesParser } from 'saxes';
import { FileRefused } from '../../issue.ts';
import type { Unpacked } from './archive.ts';

/** Told of a part's elements as they come, by their names without a prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Of one element it may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

export interface XmlReader {
  write(bytes: Buffer): void;
  /** @throws {FileRefused} where the document is not at its end */
  end(): void;
}

/**
 * Reads a part of a workbook. It has to be well-formed; entities of its own are refused with all that is not.
 *
 * @throws {FileRefused} where it is no XML
 */
export function xmlReader(handler: XmlHandler): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw new FileRefused('FILE_TRUNCATED');
  });
  parser.on('opentag', ({ name, attributes }) => handler.open(localName(name), attributes));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('closetag', ({ name }) => handler.close(localName(name)));
  let decoder: TextDecoder | undefined;
  return {
    write: (bytes) => {
      decoder ??= new TextDecoder(encodingOf(bytes));
      parser.write(decoder.decode(bytes, { stream: true }));
    },
    end: () => {
      parser.close();
    },
  };
}

/** Reads a small part to its end. */
export async function readXml(pieces: AsyncIterable<Unpacked>, handler: XmlHandler): Promise<void> {
  const reader = xmlReader(handler);
  for await (const { bytes } of pieces) reader.write(bytes);
  reader.end();
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

/** Parts are in UTF-8 or, with a mark, in UTF-16. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
