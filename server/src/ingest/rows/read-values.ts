import { longestTexts } from '../../editorial/longest-texts.ts';
import type { RowCode } from '../issue.ts';
import type { Field, ListField } from '../mapping/fields.ts';
import { parseAmount } from '../values/amount.ts';
import { parseDay } from '../values/date.ts';
import type { Vocabulary } from '../values/vocabulary.ts';
import type { RowReader } from './row-reader.ts';

/** An amount in euros; null where the cell is empty or no amount. */
export function amount(reader: RowReader, field: Field): string | null {
  const text = reader.text(field);
  if (text === '') return null;
  const parsed = parseAmount(text);
  if ('value' in parsed) return parsed.value;
  reader.error(parsed.problem, field, text);
  return null;
}

export function day(reader: RowReader, field: Field): string | null {
  const text = reader.text(field);
  if (text === '') return null;
  const parsed = parseDay(text);
  if ('value' in parsed) return parsed.value;
  if (parsed.problem === 'DATE_INCOMPLETE') reader.warn(parsed.problem, field, text);
  else reader.error(parsed.problem, field, text);
  return null;
}

export function maturity(reader: RowReader, field: Field): number | null {
  const text = reader.text(field);
  if (text === '') return null;
  if (/^[0-4]([.,]0+)?$/.test(text)) return Number(text[0]);
  reader.error('MATURITY_RANGE', field, text);
  return null;
}

export function address(reader: RowReader, field: Field): string | null {
  const text = reader.text(field);
  if (text === '' || !reader.isWithin(field, text, longestTexts.url)) return null;
  if (/^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text)) return text;
  reader.error('ADDRESS_INVALID', field, text);
  return null;
}

export function word(reader: RowReader, field: Field, vocabulary: Vocabulary, code: RowCode): string | null {
  const text = reader.text(field);
  if (text === '') return null;
  const meaning = vocabulary(text);
  if (meaning === undefined) reader.error(code, field, text);
  return meaning ?? null;
}

/** The meanings of a cell with several words, each once. */
export function words(
  reader: RowReader,
  field: ListField,
  vocabulary: Vocabulary,
  fail: (text: string) => void,
): string[] {
  const meanings = reader.list(field).map((text) => {
    const meaning = vocabulary(text);
    if (meaning === undefined) fail(text);
    return meaning;
  });
  return [...new Set(meanings.filter((meaning) => meaning !== undefined))];
}
