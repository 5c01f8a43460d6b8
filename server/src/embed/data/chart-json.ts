import type { Chart, Row } from '@barometre/widget/chart';
import type { FoundChart } from '../figures/chart-of.ts';
import { alternativeOf } from '../picture/describe.ts';
import type { ChartRequest } from '../request/chart-request.ts';
import { formsOf } from '../request/forms.ts';

/** A chart as data: what it says in words, every figure as it was counted, and where it all comes from. */
export function chartJson(
  chart: Chart,
  request: ChartRequest,
  { archived }: Pick<FoundChart, 'archived'>,
  origin: string,
): object {
  const { by, city, edition, asOf, heading, notice, summary, hint, rows, notes, footer } = chart;
  const { view, language } = request;
  return {
    heading,
    notice,
    summary,
    hint: hint.trim() === '' ? null : hint.trim(),
    view,
    by,
    language,
    city,
    edition: edition && {
      code: edition.code,
      title: edition.title,
      provenance: edition.provenance,
    },
    source: edition && { name: edition.source.name, url: edition.source.url },
    licence: edition?.source.licence ?? null,
    asOf,
    revision: archived?.revision ?? null,
    rows: rows.map(rowOf),
    notes,
    footer: footer.map((line) => line.map(({ text }) => text).join(' · ')),
    alternativeText: alternativeOf(chart),
    forms: Object.fromEntries(formsOf(request).map(({ name, path }) => [name, origin + path])),
  };
}

function rowOf({ code, label, values, other, gap }: Row): object {
  const compared = other == null ? {} : { compared: other.values, gap: gap ?? null };
  return { code: code || null, label, ...values, ...compared };
}
