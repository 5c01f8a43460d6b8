import type { Chart } from './model.ts';

type Value = string | number | null | undefined;

/**
 * One line a row, each with where it comes from, so that a line copied out of the file still says it. Columns that are
 * empty throughout are left out.
 */
export function toCsv({ by, city, rows, edition, asOf }: Chart): string {
  const records = rows.flatMap(({ code, label, values, records: own, other }): Record<string, Value>[] => {
    if (own) return own.map((line) => ({ by, code, label, city: city?.slug, ...line }));
    const record: Record<string, Value> = { by, code, label, ...values };
    for (const name in other?.values) record[`compared_${name}`] = other.values[name];
    record['city'] = city?.slug;
    record['edition'] = edition?.code;
    record['provenance'] = edition?.provenance;
    record['source'] = edition?.source.name;
    record['source_url'] = edition?.source.url;
    record['licence'] = edition?.source.licence;
    record['as_of'] = asOf;
    record['notice'] = edition?.notice;
    return [record];
  });
  const names = Object.keys(records[0] ?? {}).filter((name) =>
    records.some((record) => record[name] != null),
  );
  const lines = [names, ...records.map((record) => names.map((name) => record[name]))];
  return records[0] ? lines.map((line) => `${line.map(cell).join()}\r\n`).join('') : '';
}

/** A spreadsheet runs a text that begins like a formula: an apostrophe makes it a text again. */
function cell(value: Value): string {
  let text = String(value ?? '');
  if (typeof value === 'string' && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
