import { html, nothing, type TemplateResult } from 'lit';
import type { MappingPart } from './column-table.ts';
import { type ListField, listFields, separatorOf, setSeparator } from './mapping-edits.ts';

/** What stands between the values of a cell, for each field that is read from a column and can hold several. */
export function listSeparators({ mapping, words, edit }: MappingPart): TemplateResult | typeof nothing {
  const read = listFields.filter((field) => mapping.columns[field] !== undefined);
  if (read.length === 0) return nothing;
  const { mapping: w } = words;
  return html`<h3>${w.separators}</h3><p>${w.separatorsLead}</p>
    <div class="grid">${read.map(
      (field) => html`<div class="field"><label for="separator-${field}">${w.fields[field]}</label>
        ${separatorSelect(field, separatorOf(mapping, field), words, (separator) => edit(setSeparator(mapping, field, separator)))}</div>`,
    )}</div>`;
}

function separatorSelect(
  field: ListField,
  chosen: string,
  { mapping: w }: MappingPart['words'],
  choose: (separator: string) => void,
): TemplateResult {
  const offered = Object.entries(w.separatorNames);
  // What a mapping file brought, and is none of the usual marks.
  const others = offered.some(([mark]) => mark === chosen) ? [] : [[chosen, chosen] as const];
  return html`<select id="separator-${field}" @change=${({ target }: Event) => {
    if (target instanceof HTMLSelectElement) choose(target.value);
  }}>${[...offered, ...others].map(([mark, name]) => html`<option value=${mark} .selected=${mark === chosen}>${name}</option>`)}</select>`;
}
