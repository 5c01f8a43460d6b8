import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import type { FieldProblem } from '../api/refusal.ts';
import { changesOf } from '../forms/changes.ts';
import { areaField, choiceField, textField } from '../forms/field.ts';
import { errorSummary, failureMessage, problemOf, statusRegion } from '../forms/messages.ts';
import type { Edition } from './edition.ts';
import { changeEdition } from './edition-changes.ts';
import { editionInput, editionValues, erratumInput, formData } from './edition-input.ts';
import { erratumFields } from './erratum-fields.ts';

/** What is said of an edition: a new one, or one that is there. */
export class AdminEditionForm extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    edition: { attribute: false },
    problems: { state: true },
  };

  /** Undefined for a new one. */
  declare edition: Edition | undefined;
  declare problems: FieldProblem[];
  /** Told what was done and to which edition, or nothing for who thinks better of it. */
  declare onClose: (done: string, code: string) => void;
  #version = 0;

  constructor() {
    super();
    this.problems = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#version = this.edition?.version ?? 0;
    void this.focusOn('h2');
  }

  protected override render(): TemplateResult {
    const { edition, problems } = this;
    const { words } = this.session;
    const { form, provenance } = words.editions;
    const values = edition === undefined ? {} : editionValues(edition);
    const field = (name: string, more: object = {}) => ({
      name,
      label: form.labels[name] ?? name,
      value: (values as Record<string, string>)[name] ?? '',
      error: problemOf(problems, name),
      ...more,
    });
    const { hints } = form;
    return html`<section class="card" aria-labelledby="edition-title">
      <h2 id="edition-title" tabindex="-1">${edition === undefined ? form.createTitle : form.editTitle(edition.code)}</h2>
      ${edition === undefined ? html`<p>${form.lead}</p>` : nothing}
      ${errorSummary(words.problems, problems, (name) => form.labels[name] ?? name)}
      ${failureMessage(this.failure)}
      <form novalidate @submit=${this.#submit} @input=${this.changed}>
        <p class="small">${words.required} ${hints.unknown}</p>
        <fieldset><legend>${form.identity}</legend><div class="grid">
          ${edition === undefined ? textField(field('code', { hint: hints.code, required: true, spellcheck: false })) : nothing}
          ${textField(field('year', { required: true, short: true, type: 'number' }))}
          ${textField(field('titleFr', { required: true }))}
          ${textField(field('titleEn', { required: true }))}
          ${textField(field('projectsFr', { hint: hints.projects }))}
          ${textField(field('projectsEn'))}
        </div></fieldset>
        <fieldset><legend>${form.origin}</legend><div class="grid">
          ${choiceField({ ...field('provenance', { required: true }), options: Object.entries(provenance).map(([value, label]) => ({ value, label })) })}
          ${textField(field('asOf', { required: true, type: 'date', hint: hints.asOf, short: true }))}
          ${textField(field('source.name', { required: true, hint: hints.source }))}
          ${textField(field('source.url', { type: 'url' }))}
          ${textField(field('source.licence'))}
          ${textField(field('source.updatedAt', { type: 'date', short: true }))}
        </div></fieldset>
        <fieldset><legend>${form.texts}</legend><div class="grid">
          ${areaField(field('noticeFr', { hint: hints.notice, rows: 2 }))}
          ${areaField(field('noticeEn', { rows: 2 }))}
          ${areaField(field('methodologyFr', { rows: 5 }))}
          ${areaField(field('methodologyEn', { rows: 5 }))}
        </div></fieldset>
        ${edition?.status === 'PUBLISHED' ? erratumFields(words, problems) : nothing}
        <p class="actions">
          <button type="submit" class="primary" ?disabled=${this.busy !== ''}>${edition === undefined ? form.createSubmit : words.save}</button>
          <button type="button" @click=${this.#cancel}>${words.cancel}</button>
        </p>
        ${statusRegion(this.busy)}
      </form>
    </section>`;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || this.busy !== '') return;
    const data = new FormData(event.target);
    await this.attempt(this.session.words.saving, () => this.#save(data));
    await this.focusOn('.summary');
  };

  #cancel = async (): Promise<void> => {
    if (await this.mayLeave()) this.onClose('', '');
  };

  async #save(data: FormData): Promise<void> {
    const { edition, session } = this;
    const { form } = session.words.editions;
    const code = edition?.code ?? String(data.get('code') ?? '').trim();
    const input = editionInput(data);
    const refusal =
      edition === undefined
        ? await changeEdition(session, 'createEdition', { ...input, code })
        : await changeEdition(session, 'updateEdition', {
            ...changesOf(editionInput(formData(editionValues(edition))), input),
            code,
            expectedVersion: this.#version,
            erratum: erratumInput(data),
          });
    if (refusal === null) {
      this.settled();
      this.onClose(edition === undefined ? form.created(code) : form.saved(code), code);
    } else if (refusal.current != null) {
      // Knowingly: the next time it is saved over what is there now.
      this.#version = refusal.current.version;
      this.problems = [];
      this.failure = form.conflict;
    } else {
      this.problems = refusal.fields ?? [];
      if (this.problems.length === 0) this.failure = refusal.message;
    }
  }
}
