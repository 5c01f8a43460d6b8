import { html, nothing, type TemplateResult } from 'lit';
import type { MappingPart } from './column-table.ts';
import { mappedFields } from './mapped-fields.ts';
import { setConstant } from './mapping-edits.ts';

/** What is the same in every row, or where a cell is empty. */
export function constantFields({ mapping, words, edit }: MappingPart): TemplateResult {
  const { mapping: w } = words;
  const given = mappedFields.filter((field) => mapping.constants[field] !== undefined);
  const free = mappedFields.filter((field) => mapping.constants[field] === undefined);
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const field = free.find((name) => name === data.get('constant'));
    if (field === undefined) return;
    edit(setConstant(mapping, field, String(data.get('constantValue') ?? '')));
    event.target.reset();
  };
  return html`<details ?open=${given.length > 0}>
    <summary><h3>${w.constants} (${words.count(given.length)})</h3></summary>
    <p>${w.constantsLead}</p>
    ${
      given.length === 0
        ? nothing
        : html`<ul class="plain">${given.map(
            (field) =>
              html`<li><strong>${w.fields[field]}</strong>${words.language === 'fr' ? '\u00a0: ' : ': '}${mapping.constants[field]}
              <button type="button" aria-label=${w.removeConstant(w.fields[field])} @click=${() => edit(setConstant(mapping, field, ''))}>${w.remove}</button></li>`,
          )}</ul>`
    }
    <form class="bar" novalidate @submit=${add}>
      <div class="field"><label for="constant">${w.constantField}</label><select id="constant" name="constant">${free.map((field) => html`<option value=${field}>${w.fields[field]}</option>`)}</select></div>
      <div class="field"><label for="constantValue">${w.constantValue}</label><input id="constantValue" name="constantValue" type="text"></div>
      <button type="submit">${w.addConstant}</button>
    </form>
  </details>`;
}
