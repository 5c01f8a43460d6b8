import { unescapeFormula } from '../../opendata/cell-text.ts';
import { FileRefused, type Issue, type RowCode, type Severity } from '../issue.ts';
import { limits } from '../limits.ts';
import { type Field, fields, type ListField } from '../mapping/fields.ts';
import { type Mapping, separatorOf } from '../mapping/mapping.ts';
import type { SourceRow } from '../read/table.ts';
import { splitCell } from '../values/list-separator.ts';
import { fold, label, paragraphs } from '../values/text.ts';

/** Values of a workbook's cell that only say that its formula failed. */
const errorValue = /^#(N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NUM!|NULL!|ERROR!|NOM\s?\?|VALEUR!)$/i;
/** Of a value in an issue: enough to recognise the cell by. */
const shownCharacters = 200;

/** Where each field of a mapping stands in the rows of one table. */
export class Columns {
  readonly names: readonly string[];
  readonly #mapping: Mapping;
  readonly #positions = new Map<Field, number>();

  /** @throws {FileRefused} where a column of the mapping is missing or there twice */
  constructor(mapping: Mapping, header: readonly string[]) {
    this.#mapping = mapping;
    this.names = header.map((name) => name.trim());
    if (this.names.every((name) => name === ''))
      throw new FileRefused('HEADER_MISSING', { row: mapping.headerRow });
    for (const field of fields) {
      const column = mapping.columns[field];
      if (column !== undefined) this.#positions.set(field, this.#find(column, field));
    }
  }

  #find(column: string, field: Field): number {
    const wanted = column.trim();
    const exact = this.names.indexOf(wanted);
    const found = exact === -1 ? this.names.findIndex((name) => fold(name) === fold(wanted)) : exact;
    if (found === -1)
      throw new FileRefused('COLUMN_UNKNOWN', { column, field, columns: this.names.filter(Boolean) });
    if (this.names.indexOf(wanted, found + 1) !== -1) throw new FileRefused('HEADER_DUPLICATE', { column });
    return found;
  }

  position(field: Field): number | undefined {
    return this.#positions.get(field);
  }

  constant(field: Field): string {
    return this.#mapping.constants[field] ?? '';
  }

  separator(field: ListField): string {
    return separatorOf(this.#mapping, field);
  }
}

/** One row on its way to a project: gives its cells by field, and collects what is wrong with it. */
export class RowReader {
  readonly row: number;
  readonly issues: Issue[] = [];
  readonly #columns: Columns;
  readonly #source: SourceRow;

  constructor(columns: Columns, source: SourceRow) {
    this.#columns = columns;
    this.#source = source;
    this.row = source.row;
    const extra = source.cells.slice(columns.names.length);
    if (extra.some((cell) => cell.trim() !== '')) {
      this.error('ROW_TOO_LONG', null, '', { count: source.cells.length, columns: columns.names.length });
    }
  }

  get valid(): boolean {
    return !this.issues.some(({ severity }) => severity === 'ERROR');
  }

  /** A field's text; '' where the row leaves it open. */
  text(field: Field): string {
    const position = this.#columns.position(field);
    if (position === undefined) return this.#columns.constant(field);
    const text = paragraphs(unescapeFormula(this.#source.cells[position] ?? ''));
    if (text.length > limits.cellCharacters) {
      this.error('CELL_TOO_LONG', field, text, { limit: limits.cellCharacters });
      return '';
    }
    if (errorValue.test(text)) {
      this.warn('CELL_ERROR_VALUE', field, text);
      return '';
    }
    if (this.#source.formulas?.includes(position)) this.warn('CELL_FORMULA', field, text);
    return text === '' ? this.#columns.constant(field) : text;
  }

  /** A text on one line, of at most so many characters: an error where it is longer. */
  line(field: Field, limit: number): string {
    const text = label(this.text(field));
    this.isWithin(field, text, limit);
    return text;
  }

  /** Whether a text of a field has at most so many characters: an error where it has more. */
  isWithin(field: Field, text: string, limit: number): boolean {
    if (text.length <= limit) return true;
    this.error('CELL_TOO_LONG', field, text, { limit });
    return false;
  }

  /** A cell as it stands in the file. */
  raw(field: Field): string {
    const position = this.#columns.position(field);
    return position === undefined ? '' : (this.#source.cells[position] ?? '');
  }

  list(field: ListField): string[] {
    return [...new Set(splitCell(this.text(field), this.separator(field)))];
  }

  /** What stands between the items of a list. */
  separator(field: ListField): string {
    return this.#columns.separator(field);
  }

  error(code: RowCode, field: Field | null, value: string, details: Issue['details'] = {}): void {
    this.#add('ERROR', code, field, value, details);
  }

  warn(code: RowCode, field: Field | null, value: string, details: Issue['details'] = {}): void {
    this.#add('WARNING', code, field, value, details);
  }

  #add(
    severity: Severity,
    code: RowCode,
    field: Field | null,
    value: string,
    details: Issue['details'],
  ): void {
    const position = field === null ? undefined : this.#columns.position(field);
    const column = position === undefined ? null : (this.#columns.names[position] ?? null);
    const shown = value === '' ? null : [...value].slice(0, shownCharacters).join('');
    this.issues.push({ row: this.row, column, value: shown, code, severity, details });
  }
}
