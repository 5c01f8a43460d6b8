/** Numbers, dates and lists as a language writes them. */
export interface Format {
  count(value: number): string;
  percent(value: number): string;
  /** A difference with its sign: "+3", "−2", "0". */
  signed(value: number): string;
  date(iso: string): string;
  time(moment: Date): string;
  list(items: string[]): string;
}

/** `sign` is the language's percent sign, with the space before it: ICU's own space varies with its version. */
export function makeFormat(tag: string, sign: string): Format {
  const count = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }).format;
  const list = new Intl.ListFormat(tag);
  return {
    count,
    percent: (value) => count(value) + sign,
    // The minus sign, not the hyphen that Intl writes: it has the width of the plus.
    signed: (value) => (value > 0 ? '+' : value < 0 ? '−' : '') + count(Math.abs(value)),
    date: (iso) => new Date(iso).toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' }),
    time: (moment) => moment.toLocaleTimeString(tag, { timeStyle: 'short' }),
    list: (items) => list.format(items),
  };
}
