/** The largest amount that the database keeps, in euros. */
const largest = 999_999_999_999.99;

export type Amount = { value: string } | { problem: 'NUMBER_INVALID' | 'NUMBER_RANGE' };

/**
 * An amount in euros as people and spreadsheets write it: "1 234,56 €", "1,234.56", "1234.5", "4e6". Of two kinds of marks the
 * last divides the decimals; a single mark before exactly three digits is read as French files mean it: a comma as the
 * decimal mark, a point too.
 */
export function parseAmount(text: string): Amount {
  const compact = text.replace(/[\s\u00A0\u202F'’]|€|euros?$|eur$/gi, '');
  const plain = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(compact) ? compact : withoutMarks(compact);
  const number = Number(plain);
  if (plain === '' || !Number.isFinite(number)) return { problem: 'NUMBER_INVALID' };
  if (number < 0 || number > largest) return { problem: 'NUMBER_RANGE' };
  return { value: number.toFixed(2) };
}

function withoutMarks(text: string): string {
  if (!/^[+-]?[\d.,]+$/.test(text)) return '';
  const decimal = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const mark = text[decimal] ?? '';
  // The mark stands several times, so it divides thousands: 1.234.567
  if (mark !== '' && text.indexOf(mark) !== decimal)
    return /^[+-]?\d{1,3}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : '';
  const whole = text.slice(0, decimal);
  if (!/^[+-]?(\d+|\d{1,3}([.,]\d{3})+)$/.test(whole)) return '';
  return `${whole.replace(/[.,]/g, '')}.${text.slice(decimal + 1)}`;
}
