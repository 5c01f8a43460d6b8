import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** Formats that every spreadsheet program has without a workbook saying so: days, times, and the East Asian days. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The styles of a workbook whose numbers are days or times, by the position that cells name them by. */
export async function readDateStyles(
  archive: Archive,
  part: string | undefined,
): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (part === undefined || !archive.has(part)) return dates;
  const formats = new Map<number, string>();
  let inCellFormats = false;
  let position = 0;
  await readXml(archive.unpack(part), {
    open: (element, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (element === 'numFmt') formats.set(id, attributes['formatCode'] ?? '');
      else if (element === 'cellXfs') inCellFormats = true;
      else if (element === 'xf' && inCellFormats) {
        const format = formats.get(id);
        if (format === undefined ? builtIn(id) : isDateFormat(format)) dates.add(position);
        position += 1;
      }
    },
    text: () => undefined,
    close: (element) => {
      if (element === 'cellXfs') inCellFormats = false;
    },
  });
  return dates;
}

/** Texts, escaped signs and widths of a format, and what stands in brackets but for times that are summed up, as `[h]`. */
const literals = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]?|General/gi;

/** Whether a format shows a number as a day or a time. */
export const isDateFormat = (format: string): boolean =>
  /[ymdhsebg]|a\/p|am\/pm|上午\/下午/i.test(format.replace(literals, '').replace(/[0#?.,%]+e[+-]/gi, ''));
