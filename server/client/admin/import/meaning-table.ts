import { html, nothing, type TemplateResult } from 'lit';
import type { MappingPart } from './column-table.ts';
import { assignMeaning, type Mapping, type MeaningList, meaningSpellings } from './mapping-edits.ts';

/** How the file writes statuses and objectives, as it was proposed or said before; what is undecided is reported row by row. */
export function meaningTable({
  proposed,
  ...part
}: MappingPart & {
  /** As it came: what is undecided meanwhile keeps its row. */
  proposed: Mapping;
}): TemplateResult | typeof nothing {
  const { mapping, words } = part;
  const { mapping: w } = words;
  const rows = (['statuses', 'objectives'] as const).flatMap((list) => {
    const spellings = [proposed, mapping].flatMap((one) => meaningSpellings(one, list));
    return [...new Set(spellings.map(({ spelling }) => spelling))].map((spelling) => ({ list, spelling }));
  });
  if (rows.length === 0) return nothing;
  const field = { statuses: w.fields.status, objectives: w.fields.objectives };
  return html`<h3>${w.meanings}</h3><p>${w.meaningsLead}</p>
    <table class="stacked">
      <caption>${w.meaningsCaption}</caption>
      <thead><tr><th scope="col">${w.spellingHeads.spelling}</th><th scope="col">${w.unknownHeads.field}</th><th scope="col">${w.unknownHeads.meaning}</th></tr></thead>
      <tbody>${rows.map(
        ({ list, spelling }) => html`<tr><th scope="row">${spelling}</th>
        <td data-label=${w.unknownHeads.field}>${field[list]}</td>
        <td>${meaningSelect(part, list, spelling)}</td></tr>`,
      )}</tbody>
    </table>`;
}

/** Chooses what a spelling of a status or an objective means. */
export function meaningSelect(
  { mapping, words, edit }: MappingPart,
  list: MeaningList,
  spelling: string,
): TemplateResult {
  const meanings = list === 'statuses' ? words.projects.status : words.projects.objectives;
  const chosen = meaningSpellings(mapping, list).find((row) => row.spelling === spelling)?.meaning ?? '';
  return html`<select aria-label=${words.mapping.meaningOfValue(spelling)} @change=${({ target }: Event) => {
    if (target instanceof HTMLSelectElement) edit(assignMeaning(mapping, list, spelling, target.value));
  }}>
    <option value="" .selected=${chosen === ''}>${words.mapping.undecided}</option>
    ${Object.entries(meanings).map(([code, name]) => html`<option value=${code} .selected=${code === chosen}>${name}</option>`)}
  </select>`;
}
