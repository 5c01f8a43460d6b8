import { isPossibleDay } from '../../editorial/possible-days.ts';

export type Day = { value: string } | { problem: 'DATE_INVALID' | 'DATE_INCOMPLETE' };

/** A day as "2019-12-31", "2019-12-31T08:00:00Z", "31/12/2019", "31-12-2019" or "31.12.2019": the day stands before the month. */
export function parseDay(text: string): Day {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  const european = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/.exec(text);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  if (european) return checked(european[3], european[2], european[1]);
  if (/^(\d{4}|\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2})$/.test(text)) return { problem: 'DATE_INCOMPLETE' };
  return { problem: 'DATE_INVALID' };
}

function checked(year = '', month = '', day = ''): Day {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${value}T00:00:00Z`);
  // 31 February would otherwise become a day of March.
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return real && isPossibleDay(value) ? { value } : { problem: 'DATE_INVALID' };
}
