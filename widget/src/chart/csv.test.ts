import { expect, test } from 'vitest';
import { makeChart } from './chart.ts';
import { toCsv } from './csv.ts';
import { everyone, figures, fr, series } from './fixtures.ts';

const options = { words: fr, limit: 0, heading: '' };

test('each line carries its figures and where they come from', () => {
  const [head, first, ...rest] = toCsv(makeChart(figures(everyone), options)).split('\r\n');
  expect(head).toBe('by,code,label,count,share,percent,edition,provenance,source,as_of,notice');
  expect(first).toBe(
    `theme,t0,Loisirs,181,${181 / 1128},16,2013,RECONSTRUCTED,Syntec,2013-06-19T00:00:00.000Z,Reconstitué.`,
  );
  expect(rest).toHaveLength(9);
  expect(rest.at(-1)).toBe('');
});

test('a text that a spreadsheet would run stays a text; a negative number stays a number', () => {
  const chart = makeChart(figures(series('V', [1, 1, 1, 1], [25, 25, 25, 25])), options);
  const labels = ['=1+1', '+1', '-1', '@a'];
  const rows = chart.rows.map((row, index) => ({
    ...row,
    label: labels[index] ?? '',
    values: { count: -1 },
  }));
  for (const line of toCsv({ ...chart, rows })
    .trim()
    .split('\r\n')
    .slice(1)) {
    expect(line).toMatch(/^theme,t\d,'[=+\-@][^,]*,-1,/);
  }
});

test('quotes, commas and line breaks are quoted', () => {
  const chart = makeChart(figures(series('V', [1], [100])), options);
  const rows = chart.rows.map((row) => ({ ...row, label: 'a "b", c\nd' }));
  expect(toCsv({ ...chart, rows })).toContain('"a ""b"", c\nd"');
});

test('a comparison adds the other side', () => {
  const csv = toCsv(makeChart(figures(series('V', [1, 3], [25, 75]), { other: everyone }), options));
  expect(csv.split('\r\n')[0]).toContain('compared_count,compared_share,compared_percent,city,edition');
});

test('nothing to export is empty', () => {
  expect(toCsv(makeChart(figures(null), options))).toBe('');
});
