import { html, type TemplateResult } from 'lit';
import type { AdminWords } from '../words/words.ts';
import { type MappedField, mappedFields } from './mapped-fields.ts';
import { assignColumn, fieldOf, type Mapping } from './mapping-edits.ts';
import type { SampledColumn } from './send-file.ts';

export interface MappingPart {
  mapping: Mapping;
  words: AdminWords;
  edit: (mapping: Mapping) => void;
}

/** Every column of the file, with some of what stands in it, and what it becomes. */
export function columnTable({
  columns,
  mapping,
  words,
  edit,
}: MappingPart & { columns: readonly SampledColumn[] }): TemplateResult {
  const { mapping: w } = words;
  return html`<table class="stacked columns-table">
    <caption>${w.columnsCaption}</caption>
    <thead><tr><th scope="col">${w.heads.column}</th><th scope="col">${w.heads.samples}</th><th scope="col">${w.heads.field}</th></tr></thead>
    <tbody>${columns.map(
      ({ name, samples }) => html`<tr>
      <th scope="row">${name}</th>
      <td class="samples" data-label=${w.heads.samples}>${samples.length === 0 ? w.empty : samples.map((sample) => html`<span>${sample}</span>`)}</td>
      <td>${fieldSelect(name, fieldOf(mapping, name), words, (field) => edit(assignColumn(mapping, name, field)))}</td>
    </tr>`,
    )}</tbody>
  </table>`;
}

function fieldSelect(
  column: string,
  chosen: MappedField | '',
  { mapping: w }: AdminWords,
  choose: (field: MappedField | '') => void,
): TemplateResult {
  return html`<select aria-label=${w.becomes(column)} @change=${({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return;
    choose(mappedFields.find((field) => field === target.value) ?? '');
  }}>
    <option value="" .selected=${chosen === ''}>${w.notRead}</option>
    ${mappedFields.map((field) => html`<option value=${field} .selected=${field === chosen}>${w.fields[field]}</option>`)}
  </select>`;
}
