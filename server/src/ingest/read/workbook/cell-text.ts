/** What a cell says of its value, before it is known what text that is. */
export interface CellSource {
  /** s shared text, inlineStr, str result of a formula, n number, d day, b boolean, e error */
  type: string;
  value: string;
  /** Whether its format shows a number as a day or a time. */
  isDate: boolean;
}

const dayMs = 24 * 60 * 60 * 1000;
const firstDay = Date.UTC(1899, 11, 30);
/** Days between the two systems of counting. */
const daysTo1904 = 1_462;
/** The count from 1900 has a 29th of February in that year, which there was not: the days before are one off. */
const leapDay = 60;

/**
 * A cell as text, but for those that share theirs. Numbers are written plainly, days as 2019-12-31, whatever the format. Of a
 * formula the value is the result that the spreadsheet program stored: what people saw when they filled the file in.
 */
export function cellText({ type, value, isDate }: CellSource, from1904: boolean): string {
  if (value === '') return '';
  switch (type) {
    case 'b':
      return value === '1' || value === 'true' ? 'true' : 'false';
    case 'd':
      return dayOrTime(
        new Date(/(Z|[+-]\d\d:?\d\d)$/.test(value) || !value.includes('T') ? value : `${value}Z`),
      );
    case 'str':
    case 'inlineStr':
      return unescapeText(value);
    case 'e':
      return value;
    default:
      return numberText(value, isDate, from1904);
  }
}

function numberText(value: string, isDate: boolean, from1904: boolean): string {
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  const days = from1904 ? number + daysTo1904 : number;
  // The day that there was not is no day.
  if (!isDate || (days >= leapDay && days < leapDay + 1)) return String(number);
  return dayOrTime(new Date(firstDay + Math.round((days < leapDay ? days + 1 : days) * dayMs)));
}

/** A date in a workbook has no zone; it is read as if it were in UTC. */
function dayOrTime(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day}T${time}`;
}

/** Signs that XML has no place for stand in texts as _x000D_. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
