import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import { choiceField } from '../forms/field.ts';
import { columnTable } from './column-table.ts';
import { constantFields } from './constant-fields.ts';
import type { UnknownSpelling } from './imported.ts';
import { listSeparators } from './list-separators.ts';
import { type Mapping, missing } from './mapping-edits.ts';
import { meaningTable } from './meaning-table.ts';
import type { Proposal } from './send-file.ts';
import type { Target } from './target.ts';
import { themeTables } from './theme-tables.ts';
import { unknownTable } from './unknown-table.ts';

/** What each column becomes, as it was proposed and as somebody corrects it. */
export class AdminImportMapping extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    proposal: { attribute: false },
    mapping: { attribute: false },
    target: { attribute: false },
    unknown: { attribute: false },
    waiting: { attribute: false },
    edited: { state: true },
    missed: { state: true },
  };

  declare proposal: Proposal;
  declare mapping: Mapping;
  declare target: Target;
  /** What the last check did not understand. */
  declare unknown: readonly UnknownSpelling[];
  declare waiting: boolean;
  declare onSheet: (sheet: string) => void;
  declare onCheck: (mapping: Mapping) => void;
  declare onBack: () => void;
  declare edited: Mapping;
  /** The mapping was sent although it does not say enough. */
  declare missed: boolean;

  protected override willUpdate(changed: PropertyValues): void {
    // Another proposal begins anew; what was edited stays otherwise.
    if (changed.has('mapping')) this.edited = this.mapping;
  }

  protected override render(): TemplateResult {
    const { session, proposal, edited, target, unknown } = this;
    const { words } = session;
    const { mapping: w, count, back } = words;
    const edit = (mapping: Mapping) => {
      this.edited = mapping;
      this.missed = false;
      this.changed();
    };
    return html`<section class="card" aria-labelledby="mapping-title">
      <h3 id="mapping-title">${w.title}</h3>
      <p>${w.lead}</p>
      ${this.missed ? this.#missing() : nothing}
      ${
        proposal.sheets.length > 1
          ? choiceField({
              name: 'sheet',
              label: w.sheet,
              options: proposal.sheets.map((sheet) => ({ value: sheet, label: sheet })),
              value: edited.sheet ?? '',
              disabled: this.waiting,
              onChange: (sheet) => this.onSheet(sheet),
            })
          : nothing
      }
      ${unknownTable({ unknown, mapping: edited, target, words, edit })}
      <h3>${w.columns}</h3>
      <p class="small">${w.headerRow(count(edited.headerRow))}</p>
      ${columnTable({ columns: proposal.columns, mapping: edited, words, edit })}
      ${listSeparators({ mapping: edited, words, edit })}
      ${themeTables({ mapping: edited, target, words, edit })}
      ${meaningTable({ proposed: this.mapping, mapping: edited, words, edit })}
      ${constantFields({ mapping: edited, words, edit })}
      <p class="actions">
        <button type="button" class="primary" ?disabled=${this.waiting} @click=${this.#check}>${w.check}</button>
        <button type="button" ?disabled=${this.waiting} @click=${this.#back}>${back}</button>
      </p>
    </section>`;
  }

  #missing(): TemplateResult {
    const { missingTheme, missingCity } = this.session.words.mapping;
    const sentences = { theme: missingTheme, city: missingCity };
    return html`<div class="message failed" role="group" tabindex="-1" aria-label=${this.session.words.problems}>
      ${missing(this.edited).map((what) => html`<p>${sentences[what]}</p>`)}
    </div>`;
  }

  #back = async (): Promise<void> => {
    if (await this.mayLeave()) this.onBack();
  };

  #check = async (): Promise<void> => {
    this.missed = missing(this.edited).length > 0;
    if (!this.missed) this.onCheck(this.edited);
    await this.focusOn('.message.failed');
  };
}
