import { html, nothing, type TemplateResult } from 'lit';
import type { MappingPart } from './column-table.ts';
import {
  assignThemeSpelling,
  type MappingTheme,
  newTheme,
  renameTheme,
  themeSpellings,
} from './mapping-edits.ts';
import type { Target } from './target.ts';

/** The themes that a file can mean: the edition's own, then those that the mapping brings. */
export function knownThemes(
  target: Target,
  themes: readonly MappingTheme[],
): Omit<MappingTheme, 'spellings'>[] {
  const brought = themes.filter(({ code }) => !target.themes.some((theme) => theme.code === code));
  return [...target.themes, ...brought.map(({ code, labelFr, labelEn }) => ({ code, labelFr, labelEn }))];
}

/** The themes that the file brings with their names, and how it writes each. */
export function themeTables({
  mapping,
  target,
  words,
  edit,
}: MappingPart & { target: Target }): TemplateResult {
  const { mapping: w } = words;
  const brought = mapping.themes.filter(({ code }) => !target.themes.some((theme) => theme.code === code));
  const spellings = themeSpellings(mapping);
  const label = (theme: MappingTheme, name: 'labelFr' | 'labelEn', title: string) =>
    html`<input type="text" aria-label=${title} .value=${theme[name]} @change=${({
      target: input,
    }: Event) => {
      if (input instanceof HTMLInputElement)
        edit(renameTheme(mapping, theme.code, name, input.value.trim() || theme[name]));
    }}>`;
  return html`${
    brought.length === 0
      ? nothing
      : html`<h3>${w.themes}</h3><p>${w.themesLead}</p>
    <table class="stacked themes-table">
      <caption>${w.themesCaption}</caption>
      <thead><tr><th scope="col">${w.themeHeads.code}</th><th scope="col">${w.themeHeads.labelFr}</th><th scope="col">${w.themeHeads.labelEn}</th><th scope="col" class="number">${w.themeHeads.count}</th></tr></thead>
      <tbody>${brought.map(
        (theme) => html`<tr><th scope="row">${theme.code}</th>
        <td data-label=${w.themeHeads.labelFr}>${label(theme, 'labelFr', w.labelFrOf(theme.code))}</td><td data-label=${w.themeHeads.labelEn}>${label(theme, 'labelEn', w.labelEnOf(theme.code))}</td>
        <td class="number" data-label=${w.themeHeads.count}>${words.count(theme.spellings?.length ?? 0)}</td></tr>`,
      )}</tbody>
    </table>`
  }
  ${
    spellings.length === 0
      ? nothing
      : html`<h3>${w.spellings}</h3>
    <table class="stacked">
      <caption>${w.spellingsCaption}</caption>
      <thead><tr><th scope="col">${w.spellingHeads.spelling}</th><th scope="col">${w.spellingHeads.meaning}</th></tr></thead>
      <tbody>${spellings.map(
        ({ spelling, code }) =>
          html`<tr><th scope="row">${spelling}</th><td>${themeSelect(
            { mapping, target, words, edit },
            spelling,
            code,
            w.meaningOf(spelling),
          )}</td></tr>`,
      )}</tbody>
    </table>`
  }`;
}

/** Chooses the theme that a spelling means, or makes one of it. */
export function themeSelect(
  { mapping, target, words, edit }: MappingPart & { target: Target },
  spelling: string,
  chosen: string,
  label: string,
): TemplateResult {
  const themes = knownThemes(target, mapping.themes);
  const { newTheme: create, undecided } = words.mapping;
  return html`<select aria-label=${label} @change=${({ target: select }: Event) => {
    if (!(select instanceof HTMLSelectElement) || select.value === '') return;
    const theme =
      themes.find(({ code }) => code === select.value) ??
      newTheme(
        spelling,
        themes.map(({ code }) => code),
      );
    edit(assignThemeSpelling(mapping, spelling, theme));
  }}>
    ${chosen === '' ? html`<option value="" .selected=${true}>${undecided}</option>` : nothing}
    ${themes.map(({ code, labelFr, labelEn }) => html`<option value=${code} .selected=${code === chosen}>${words.language === 'en' ? labelEn : labelFr}</option>`)}
    <option value="*">${create}</option>
  </select>`;
}
