import { FileRefused } from '../../issue.ts';
import { limits } from '../../limits.ts';
import type { Archive } from './archive.ts';
import { unescapeText } from './cell-text.ts';
import { xmlReader } from './xml.ts';

/** The texts that cells share. They are read only as far as somebody has asked for. */
export interface SharedStrings {
  /** Reads on until the text at this position is there. @throws {FileRefused} where there is none */
  readTo(position: number): Promise<void>;
  /** A text that was read. */
  at(position: number): string;
  close(): Promise<void>;
}

export function openSharedStrings(archive: Archive, part: string | undefined): SharedStrings {
  const texts: string[] = [];
  let text: string | undefined;
  // Of a text with formats every run counts; how it is to be pronounced does not.
  let inRun = false;
  let phonetic = false;
  const reader = xmlReader({
    open: (element) => {
      if (element === 'si') text = '';
      else if (element === 't') inRun = true;
      else if (element === 'rPh') phonetic = true;
    },
    text: (piece) => {
      if (inRun && !phonetic && text !== undefined && text.length <= limits.cellCharacters) text += piece;
    },
    close: (element) => {
      if (element === 't') inRun = false;
      else if (element === 'rPh') phonetic = false;
      else if (element === 'si') {
        texts.push(unescapeText(text ?? '').slice(0, limits.cellCharacters + 1));
        text = undefined;
      }
    },
  });
  const pieces = part === undefined || !archive.has(part) ? undefined : archive.unpack(part);
  return {
    readTo: async (position) => {
      while (texts.length <= position) {
        const next = await pieces?.next();
        if (next === undefined || next.done === true) throw new FileRefused('FILE_TRUNCATED');
        reader.write(next.value.bytes);
      }
    },
    at: (position) => texts[position] ?? '',
    close: async () => {
      await pieces?.return(undefined);
    },
  };
}
