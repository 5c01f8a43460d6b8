import type { Details } from '../issue.ts';
import { detail, hasItems } from './detail.ts';
import type { Words } from './sentence.ts';

const mark = (d: Details) =>
  detail(d, 'separator') === '\n' ? 'line breaks' : `“${detail(d, 'separator')}”`;
const spelling = 'Correct the cell, or add this spelling to the mapping.';
const empty = 'Correct the cell, or leave it empty where it is not known.';
const workbook = 'Open it in a spreadsheet program and save it as .xlsx or as CSV in UTF-8.';
const suggestions = (d: Details) =>
  hasItems(d, 'candidates') ? ` By its name it may be ${detail(d, 'candidates')}.` : '';

export const en: Words = {
  FILE_EMPTY: () => ({ message: 'The file is empty.', remedy: 'Choose the file that holds the rows.' }),
  FILE_TOO_LARGE: (d) => ({
    message: `The file is larger than ${detail(d, 'megabytes')} MB.`,
    remedy: 'Split it into several files, and import them one after the other.',
  }),
  FILE_TYPE: (d) => ({
    message: `The file is not a table: its content is ${detail(d, 'found')}.`,
    remedy: workbook,
  }),
  FILE_LEGACY_WORKBOOK: () => ({
    message: 'The file is a workbook of the format before 2007 (.xls).',
    remedy: workbook,
  }),
  FILE_ENCRYPTED: () => ({
    message: 'The file is protected by a password.',
    remedy: 'Open it with its password, take the protection off and save it again.',
  }),
  FILE_TRUNCATED: () => ({
    message: 'The workbook is damaged or incomplete.',
    remedy: 'Copy or download it again, then check that a spreadsheet program opens it.',
  }),
  FILE_UNPACKS_TOO_LARGE: (d) => ({
    message: `The workbook unpacks to more than ${detail(d, 'megabytes')} MB.`,
    remedy: 'Keep the sheet with the rows alone, without pictures, or save it as CSV.',
  }),
  FILE_ENCODING: () => ({
    message: 'The text of the file is neither UTF-8 nor Windows-1252.',
    remedy: 'Save it as CSV in UTF-8.',
  }),
  FILE_QUOTE_OPEN: (d) => ({
    message: `A quotation mark that opens near row ${detail(d, 'row')} is never closed, or stands inside a cell.`,
    remedy: 'Write a quotation mark inside a cell twice, or save the file as CSV again.',
  }),
  FILE_NOT_READABLE: (d) => ({
    message: `The file can't be read (${detail(d, 'reason')}).`,
    remedy: 'Check its name, and that the user who runs the server may read it.',
  }),
  TOO_MANY_ROWS: (d) => ({
    message: `The table has more than ${detail(d, 'limit')} rows.`,
    remedy: 'Split it into several files, and import them one after the other.',
  }),
  TOO_MANY_COLUMNS: (d) => ({
    message: `The table has ${detail(d, 'count')} columns; at most ${detail(d, 'limit')} are read.`,
    remedy: 'Delete the columns that the mapping does not name.',
  }),
  SHEET_UNKNOWN: (d) => ({
    message: `The workbook has no sheet named “${detail(d, 'sheet')}”.`,
    remedy: `Choose one of: ${detail(d, 'sheets')}.`,
  }),
  HEADER_MISSING: (d) => ({
    message: `Row ${detail(d, 'row')} has no column names.`,
    remedy: 'Say in the mapping which row has them (headerRow).',
  }),
  HEADER_DUPLICATE: (d) => ({
    message: `Several columns are named “${detail(d, 'column')}”.`,
    remedy: 'Give each column that the mapping names a name of its own.',
  }),
  COLUMN_UNKNOWN: (d) => ({
    message: `The table has no column named “${detail(d, 'column')}”, which the mapping reads “${detail(d, 'field')}” from.`,
    remedy: `Correct the mapping; the columns are: ${detail(d, 'columns')}.`,
  }),
  NO_ROWS: () => ({
    message: 'There is no row below the column names.',
    remedy: 'Choose the sheet or the file that holds the rows.',
  }),
  INTERRUPTED: () => ({
    message: 'Reading the file was interrupted; nothing was changed.',
    remedy: 'Import the file again.',
  }),
  ROW_TOO_LONG: (d) => ({
    message: `The row has ${detail(d, 'count')} cells, and there are ${detail(d, 'columns')} columns.`,
    remedy: 'Put quotation marks around a cell that holds the delimiter.',
  }),
  CELL_TOO_LONG: (d) => ({
    message: `The cell has more than ${detail(d, 'limit')} characters.`,
    remedy: 'Shorten the text.',
  }),
  CELL_FORMULA: () => ({
    message:
      'The cell is a formula whose result is empty, or not stored in the file; formulas are never computed here, and the cell counts as empty.',
    remedy: 'Open the file in a spreadsheet program and save it, or replace the formula by its value.',
  }),
  CELL_ERROR_VALUE: (_, value) => ({
    message: `The cell shows the error ${value}; it counts as empty.`,
    remedy: 'Mend the formula, or leave the cell empty.',
  }),
  REFERENCE_MISSING: (d) => ({
    message: `The row has no reference; ${detail(d, 'reference')} was made from its content.`,
    remedy: 'Give each project a reference that stays the same from file to file.',
  }),
  REFERENCE_DUPLICATE: (d, value) => ({
    message: `The reference “${value}” is already that of row ${detail(d, 'first')}.`,
    remedy: 'Give each project a reference of its own.',
  }),
  TITLE_MISSING: () => ({
    message: 'The title is empty; the beginning of the description stands for it.',
    remedy: 'Write a title.',
  }),
  TITLE_FROM_REFERENCE: () => ({
    message: 'There is neither a title nor a description; the reference stands for the title.',
    remedy: 'Write a title or a description.',
  }),
  CITY_MISSING: () => ({
    message: 'The row does not say which city leads the project.',
    remedy: 'Give an INSEE code, a SIREN, or a name with the department.',
  }),
  CITY_CODE_INVALID: (_, value) => ({
    message: `“${value}” is neither an INSEE code (5 signs) nor a SIREN (9 digits).`,
    remedy: 'Correct the code; format the column as text so that no digit gets lost.',
  }),
  CITY_CODE_UNKNOWN: (d, value) => ({
    message: `No commune or intercommunality has, or is known to have had, the code ${value}.${suggestions(d)}`,
    remedy: 'Give the code it has today.',
  }),
  CITY_CODE_ZERO_LOST: (d, value) => ({
    message: `The code ${value} lost its leading zero; it was read as ${detail(d, 'code')}, ${detail(d, 'name')}.`,
    remedy: 'Format the column as text.',
  }),
  CITY_CODE_MERGED: (d, value) => ({
    message: `${value} is ${detail(d, 'place')}, today a part of ${detail(d, 'name')} (${detail(d, 'code')}), to which the row was given.`,
    remedy: 'Nothing to do if that is what is meant; else give the right code.',
  }),
  CITY_CODE_FORMER: (d, value) => ({
    message: `${value} is a former code of ${detail(d, 'name')}, to which the row was given.`,
    remedy: 'Nothing to do if that is what is meant; else give the right code.',
  }),
  CITY_IS_DEPARTMENT: (d, value) => ({
    message: `${value} is the department ${detail(d, 'name')}; the barometer is one of communes and intercommunalities.`,
    remedy: 'Leave the row out, or give the code of the commune or intercommunality.',
  }),
  CITY_NAME_UNKNOWN: (_, value) => ({
    message: `No commune or intercommunality is named “${value}” there.`,
    remedy: 'Correct the name or the department, or give the INSEE code or the SIREN.',
  }),
  CITY_NAME_AMBIGUOUS: (d, value) => ({
    message: `Several places are named “${value}”: ${detail(d, 'candidates')}.`,
    remedy: 'Give the department, the INSEE code or the SIREN.',
  }),
  CITY_NOT_YOURS: (d) => ({
    message: `This token may not change the projects of ${detail(d, 'name')}.`,
    remedy: 'Leave the row out, or ask an editor to import it.',
  }),
  DEPARTMENT_UNKNOWN: (_, value) => ({
    message: `“${value}” is not a department.`,
    remedy: 'Give its number (01 to 976) or its name.',
  }),
  PARTNER_CITY_UNKNOWN: (_, value) => ({
    message: `The partner city “${value}” is not known, or not uniquely.`,
    remedy: 'Give its INSEE code or SIREN.',
  }),
  PARTNER_CITY_NEW: (_, value) => ({
    message: `The partner city “${value}” is not in the barometer yet, and this token may not add it.`,
    remedy: 'Leave the city out, or ask an editor to import the row.',
  }),
  LIST_UNDIVIDED: (d, value) => ({
    message: `“${value}” looks like several values with ${mark(d)} between them; it is read as one.`,
    remedy:
      'If they are several, say in the mapping what stands between them (listSeparators); else nothing is to be done.',
  }),
  THEME_MISSING: () => ({ message: 'The row has no theme.', remedy: 'Give the theme.' }),
  THEME_UNKNOWN: (d, value) => ({
    message: `“${value}” is not a theme of the edition. Its themes: ${detail(d, 'themes')}.`,
    remedy: spelling,
  }),
  SECONDARY_THEMES_TOO_MANY: (d) => ({
    message: `The row has ${detail(d, 'count')} secondary themes; there may be two.`,
    remedy: 'Keep the two most important ones.',
  }),
  STATUS_UNKNOWN: (_, value) => ({ message: `“${value}” is not a known status.`, remedy: spelling }),
  OBJECTIVE_UNKNOWN: (_, value) => ({ message: `“${value}” is not a known objective.`, remedy: spelling }),
  NUMBER_INVALID: (_, value) => ({ message: `“${value}” is not an amount.`, remedy: empty }),
  NUMBER_RANGE: (_, value) => ({
    message: `The amount ${value} is negative or too large.`,
    remedy: empty,
  }),
  DATE_INVALID: (_, value) => ({
    message: `“${value}” is not a day between 1900 and 2100.`,
    remedy: 'Write 2019-12-31 or 31/12/2019, or leave the cell empty.',
  }),
  DATE_INCOMPLETE: (_, value) => ({
    message: `“${value}” does not name a day; no day is made up, and the date stays unknown.`,
    remedy: 'Write the day where it is known.',
  }),
  DATES_REVERSED: (d) => ({
    message: `The project ends (${detail(d, 'end')}) before it begins (${detail(d, 'start')}).`,
    remedy: 'Correct one of the two dates.',
  }),
  ADDRESS_INVALID: (_, value) => ({
    message: `“${value}” is not a web address.`,
    remedy: 'Write it in full, beginning with https://, or leave the cell empty.',
  }),
  MATURITY_RANGE: (_, value) => ({
    message: `The maturity “${value}” is not a whole number from 0 to 4.`,
    remedy: empty,
  }),
};
