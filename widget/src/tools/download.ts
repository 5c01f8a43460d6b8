import type { Chart } from '../chart/model.ts';
import { type Told, toolWords } from './words.ts';

/** Hands the CSV over as a file. The mark at its start tells spreadsheets that it is UTF-8. */
export function download({ city, edition, by, kind, language }: Chart, csv: string): Told {
  const what = kind === 'bars' || kind === 'figures' ? by : kind;
  const name = `${['barometre', edition?.code, city?.slug, what].filter(Boolean).join('-')}.csv`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return { text: toolWords(language).downloaded(name), aloud: false };
}
