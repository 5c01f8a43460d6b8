import { html, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import { type Choice, merge } from './merge.ts';
import type { Project } from './project.ts';
import { labelOf } from './project-fields.ts';
import { type ProjectValues, valuesOf } from './project-values.ts';

/** Two versions of a project side by side, for somebody to choose from, field by field. */
export class AdminConflict extends AdminElement {
  static override properties = { ...AdminElement.properties, conflict: { attribute: false } };

  declare conflict: { mine: ProjectValues; theirs: Project; names: string[] };
  declare onChosen: (values: ProjectValues, theirs: Project) => void;
  declare onCancel: () => void;

  protected override render(): TemplateResult {
    const { names, mine, theirs } = this.conflict;
    const { conflict } = this.session.words.projects;
    const stored = valuesOf(theirs);
    return html`<form class="conflict" @submit=${this.#submit}>
      <h3 tabindex="-1">${conflict.title}</h3>
      <p>${names.length === 0 ? conflict.same : conflict.lead}</p>
      ${
        names.length === 0
          ? ''
          : html`<table class="stacked">
        <caption>${conflict.caption}</caption>
        <thead><tr><th scope="col">${conflict.field}</th><th scope="col">${conflict.mine}</th><th scope="col">${conflict.theirs}</th></tr></thead>
        <tbody>${names.map(
          (name) => html`<tr>
          <th scope="row">${labelOf(name, this.session.words)}</th>
          <td data-label=${conflict.mine}>${this.#choice(name, 'mine', mine[name])}</td>
          <td data-label=${conflict.theirs}>${this.#choice(name, 'theirs', stored[name])}</td></tr>`,
        )}</tbody>
      </table>`
      }
      <p class="actions"><button type="submit" class="primary">${conflict.apply}</button>
        <button type="button" @click=${() => this.onCancel()}>${this.session.words.cancel}</button></p>
    </form>`;
  }

  #choice(name: string, choice: Choice, value: string | string[] | undefined): TemplateResult {
    const { words } = this.session;
    const { conflict, status, objectives } = words.projects;
    const themes = new Map(this.conflict.theirs.edition.themes.map(({ code, label }) => [code, label]));
    const readable = (text: string) =>
      (name === 'status' ? status[text] : undefined) ?? objectives[text] ?? themes.get(text) ?? text;
    const text = [value ?? '']
      .flat()
      .filter((item) => item !== '')
      .map(readable)
      .join(', ');
    const label = `${labelOf(name, words)} – ${choice === 'mine' ? conflict.mine : conflict.theirs}`;
    return html`<label class="check"><input type="radio" name=${name} value=${choice} ?checked=${choice === 'mine'} aria-label="${label}: ${text || words.unknown}"> <span>${text || words.unknown}</span></label>`;
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const { names, mine, theirs } = this.conflict;
    const data = new FormData(event.target);
    const choices = Object.fromEntries(
      names.map((name): [string, Choice] => [name, data.get(name) === 'theirs' ? 'theirs' : 'mine']),
    );
    this.onChosen(merge(mine, valuesOf(theirs), choices), theirs);
  };
}
