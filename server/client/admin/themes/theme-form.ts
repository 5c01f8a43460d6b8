import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import type { FieldProblem } from '../api/refusal.ts';
import { erratumInput } from '../editions/edition-input.ts';
import { erratumFields } from '../editions/erratum-fields.ts';
import { changesOf } from '../forms/changes.ts';
import { textField } from '../forms/field.ts';
import { errorSummary, failureMessage, problemOf, statusRegion } from '../forms/messages.ts';
import { changeThemes, type Theme, type ThemedEdition } from './theme-changes.ts';

const fields = ['labelFr', 'labelEn', 'code'] as const;

/** What a theme is called: a new one, or one that is there. */
export class AdminThemeForm extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    edition: { attribute: false },
    theme: { attribute: false },
    problems: { state: true },
  };

  declare edition: ThemedEdition;
  /** Undefined for a new one. */
  declare theme: Theme | undefined;
  declare problems: FieldProblem[];
  /** Told what was done; empty for who thinks better of it. */
  declare onClose: (done: string) => void;
  #version = 0;

  constructor() {
    super();
    this.problems = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#version = this.theme?.version ?? 0;
    void this.focusOn('h2');
  }

  protected override render(): TemplateResult {
    const { edition, theme, problems } = this;
    const { words } = this.session;
    const { form } = words.themes;
    const field = (name: (typeof fields)[number]) => ({
      name,
      label: form.labels[name] ?? name,
      value: theme?.[name] ?? '',
      required: true,
      error: problemOf(problems, name),
    });
    return html`<section class="card" aria-labelledby="theme-title">
      <h2 id="theme-title" tabindex="-1">${theme === undefined ? form.createTitle(edition.code) : form.editTitle(theme.labelFr)}</h2>
      ${errorSummary(words.problems, problems, (name) => form.labels[name] ?? name)}
      ${failureMessage(this.failure)}
      <form novalidate @submit=${this.#submit} @input=${this.changed}>
        <p class="small">${words.required}</p>
        <div class="grid">
          ${textField(field('labelFr'))}
          ${textField(field('labelEn'))}
          ${textField({ ...field('code'), hint: theme === undefined ? form.codeHint : form.codeChangeHint, spellcheck: false })}
        </div>
        ${edition.status === 'PUBLISHED' ? erratumFields(words, problems) : nothing}
        <p class="actions">
          <button type="submit" class="primary" ?disabled=${this.busy !== ''}>${theme === undefined ? form.createSubmit : words.save}</button>
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
    if (await this.mayLeave()) this.onClose('');
  };

  async #save(data: FormData): Promise<void> {
    const { edition, theme, session } = this;
    const { form } = session.words.themes;
    const input = Object.fromEntries(fields.map((name) => [name, String(data.get(name) ?? '').trim()]));
    const erratum = erratumInput(data);
    const refusal =
      theme === undefined
        ? await changeThemes(session, 'createTheme', { ...input, edition: edition.code, erratum })
        : await changeThemes(session, 'updateTheme', {
            ...changesOf(Object.fromEntries(fields.map((name) => [name, theme[name]])), input),
            id: theme.id,
            expectedVersion: this.#version,
            erratum,
          });
    if (refusal === null) {
      this.settled();
      const label = input['labelFr'] ?? '';
      this.onClose(theme === undefined ? form.created(label) : form.saved(label));
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
