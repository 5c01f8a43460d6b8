import type { Chart, Row } from '@barometre/widget/chart';

/** What stands for a picture where it can't be seen, short enough to be heard: whose figures, how they came about, what they say. */
export function alternativeOf({ heading, notice, summary, footer }: Chart): string {
  const origin = footer.map((line) => line.map(({ text }) => text).join(', '));
  return [heading, notice, summary, ...origin].map(sentence).filter(Boolean).join(' ');
}

/** Everything that the picture tells, every figure included. */
export function descriptionOf(chart: Chart): string {
  const { notice, summary, hint, rows, notes, footer } = chart;
  const figures = rows.map((row) => rowText(row, chart)).join('; ');
  const origin = footer.map((line) => line.map(({ text }) => text).join(', '));
  return [notice, summary, hint, figures, ...notes, ...origin].map(sentence).filter(Boolean).join(' ');
}

/** "Énergie: 102 projets, 9 %" with the titles of the columns where they are needed to tell values apart. */
function rowText({ label, cells }: Row, { columns, kind }: Chart): string {
  const titled = columns.slice(1).some(({ sign }) => sign !== undefined) || kind === 'evolution';
  const values = cells.map(({ text, detail, unit, aloud }, index) => {
    const shown = detail === undefined ? text : `${text} (${[detail, unit].filter(Boolean).join('\u00a0')})`;
    const value = aloud === undefined ? shown : `${shown}, ${aloud}`;
    return titled ? `${columns[index + 1]?.text ?? ''} ${value}` : value;
  });
  return `${label}: ${values.join(', ')}`;
}

const sentence = (text: string | null): string => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};
