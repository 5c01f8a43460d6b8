import { html, nothing, type TemplateResult } from 'lit';
import type { MappingPart } from './column-table.ts';
import type { UnknownSpelling } from './imported.ts';
import { themeSpellings } from './mapping-edits.ts';
import { meaningSelect } from './meaning-table.ts';
import type { Target } from './target.ts';
import { themeSelect } from './theme-tables.ts';

/** What the last check did not understand, for somebody to say what it means. */
export function unknownTable({
  unknown,
  ...part
}: MappingPart & { unknown: readonly UnknownSpelling[]; target: Target }): TemplateResult | typeof nothing {
  if (unknown.length === 0) return nothing;
  const { words } = part;
  const { mapping: w } = words;
  const names = { THEME: w.fields.theme, STATUS: w.fields.status, OBJECTIVE: w.fields.objectives };
  return html`<h3>${w.unknown}</h3><p>${w.unknownLead}</p>
    <table class="stacked">
      <caption>${w.unknownCaption}</caption>
      <thead><tr><th scope="col">${w.unknownHeads.value}</th><th scope="col">${w.unknownHeads.field}</th>
        <th scope="col" class="number">${w.unknownHeads.count}</th><th scope="col">${w.unknownHeads.meaning}</th></tr></thead>
      <tbody>${unknown.map(
        (spelling) => html`<tr><th scope="row">${spelling.value}</th>
        <td data-label=${w.unknownHeads.field}>${names[spelling.field]}</td>
        <td class="number" data-label=${w.unknownHeads.count}>${words.count(spelling.count)}</td>
        <td>${choice(part, spelling)}</td></tr>`,
      )}</tbody>
    </table>`;
}

function choice(part: MappingPart & { target: Target }, { field, value }: UnknownSpelling): TemplateResult {
  const { mapping, words } = part;
  if (field === 'THEME') {
    const label = words.mapping.meaningOfValue(value);
    const chosen = themeSpellings(mapping).find(({ spelling }) => spelling === value)?.code ?? '';
    return themeSelect(part, value, chosen, label);
  }
  return meaningSelect(part, field === 'STATUS' ? 'statuses' : 'objectives', value);
}
