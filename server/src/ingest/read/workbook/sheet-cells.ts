import { FileRefused } from '../../issue.ts';
import { limits } from '../../limits.ts';
import { cellText } from './cell-text.ts';
import type { XmlHandler } from './xml.ts';

/** A row whose texts may stand elsewhere: a number is the position of a shared one. Cells that are empty are missing. */
export interface SheetRow {
  row: number;
  cells: (string | number | undefined)[];
  formulas: number[];
}

export interface SheetFormats {
  /** Styles whose numbers are days or times. */
  dates: ReadonlySet<number>;
  from1904: boolean;
}

/** The last column that a spreadsheet has, XFD. */
const lastColumn = 16_383;

/** Understands the elements of a sheet; each row is given when it ends. */
export function sheetHandler({ dates, from1904 }: SheetFormats, give: (row: SheetRow) => void): XmlHandler {
  let row: SheetRow = { row: 0, cells: [], formulas: [] };
  let column = -1;
  let type = 'n';
  let isDate = false;
  let formula = false;
  let value = '';
  let capturing = false;
  let phonetic = false;

  const beginRow = (number: string | undefined) => {
    const given = number === undefined ? row.row + 1 : Number(number);
    // A sheet has its rows in order; one that comes a second time would hide what was there.
    if (!Number.isInteger(given) || given <= row.row) throw new FileRefused('FILE_TRUNCATED');
    row = { row: given, cells: [], formulas: [] };
    column = -1;
  };
  const endCell = () => {
    const content = contentOf();
    if (content !== '') row.cells[column] = content;
    else if (formula) {
      // Its result is not stored.
      row.cells[column] = '';
      row.formulas.push(column);
    }
  };
  const contentOf = (): string | number => {
    if (type !== 's') return cellText({ type, value, isDate }, from1904).slice(0, limits.cellCharacters + 1);
    if (value === '') return '';
    const position = Number(value);
    if (!Number.isInteger(position) || position < 0) throw new FileRefused('FILE_TRUNCATED');
    return position;
  };

  return {
    open: (element, attributes) => {
      switch (element) {
        case 'c':
          column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
          if (column > lastColumn) throw new FileRefused('FILE_TRUNCATED');
          type = attributes['t'] ?? 'n';
          isDate = attributes['s'] !== undefined && dates.has(Number(attributes['s']));
          formula = false;
          value = '';
          break;
        case 'v':
          capturing = type !== 'inlineStr';
          break;
        case 't':
          capturing = type === 'inlineStr' && !phonetic;
          break;
        case 'f':
          formula = true;
          break;
        case 'rPh':
          phonetic = true;
          break;
        case 'row':
          beginRow(attributes['r']);
          break;
      }
    },
    text: (text) => {
      // A longer one is refused as too long whatever else it says.
      if (capturing && value.length <= limits.cellCharacters) value += text;
    },
    close: (element) => {
      switch (element) {
        case 'c':
          endCell();
          break;
        case 'v':
        case 't':
          capturing = false;
          break;
        case 'rPh':
          phonetic = false;
          break;
        case 'row':
          give(row);
          break;
      }
    },
  };
}

/** The column of a cell's name: 27 of AB12. */
function columnOf(name: string): number {
  let column = 0;
  for (let at = 0; at < name.length; at += 1) {
    const letter = name.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > lastColumn + 1) break;
  }
  if (column === 0) throw new FileRefused('FILE_TRUNCATED');
  return column - 1;
}
