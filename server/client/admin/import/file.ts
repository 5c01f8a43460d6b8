import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import type { FieldProblem } from '../api/refusal.ts';
import { checkField, choiceField } from '../forms/field.ts';
import { failureMessage, problemOf } from '../forms/messages.ts';
import { hasRole } from '../session/session.ts';
import { type RecentImport, recentQuery } from './imported.ts';
import { recentTable } from './recent.ts';
import type { ChosenFile } from './send-file.ts';
import { findTargets, type Target } from './target.ts';

const newEdition = '*';

/** Which file goes into which edition. */
export class AdminImportFile extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    chosen: { attribute: false },
    waiting: { attribute: false },
    targets: { state: true },
    recent: { state: true },
    creating: { state: true },
    edition: { state: true },
    file: { state: true },
    over: { state: true },
    problems: { state: true },
  };

  /** What was chosen before, for who comes back. */
  declare chosen: ChosenFile | undefined;
  declare waiting: boolean;
  declare onChosen: (chosen: ChosenFile) => void;
  declare onOpen: (recent: RecentImport) => void;
  declare targets: Target[] | undefined;
  declare recent: RecentImport[];
  declare creating: boolean;
  declare edition: string;
  declare file: File | undefined;
  /** Something is held over the place where files are dropped. */
  declare over: boolean;
  declare problems: FieldProblem[];

  constructor() {
    super();
    this.recent = [];
    this.creating = false;
    this.edition = '';
    this.over = false;
    this.problems = [];
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.file = this.chosen?.file;
    this.edition = this.chosen?.target.code ?? '';
    void this.#load('');
  }

  protected override render(): TemplateResult {
    const { session, targets, creating } = this;
    const { imports } = session.words;
    if (creating) {
      return html`<admin-edition-form .session=${session} .onClose=${this.#created}></admin-edition-form>`;
    }
    return html`<p>${imports.file.lead}</p>
      ${failureMessage(this.failure)}
      ${targets === undefined ? nothing : this.#form(targets)}
      ${recentTable(this.recent, session.words, (recent) => this.onOpen(recent))}`;
  }

  #form(targets: readonly Target[]): TemplateResult {
    const { words, viewer } = this.session;
    const { file: w } = words.imports;
    const editor = hasRole(viewer, 'EDITOR');
    const options = [
      { value: '', label: '' },
      ...targets.map(({ code, title, status }) => ({
        value: code,
        label: `${code} – ${title} (${status === 'DRAFT' ? w.draft : w.published})`,
      })),
      ...(editor ? [{ value: newEdition, label: w.newEdition }] : []),
    ];
    return html`<form class="card" novalidate @submit=${this.#submit}>
      ${choiceField({ name: 'edition', label: w.edition, hint: w.editionHint, required: true, options, value: this.edition, error: problemOf(this.problems, 'edition'), onChange: this.#pick })}
      ${this.#drop()}
      ${editor ? html`<p>${checkField({ name: 'replace', label: w.replace, checked: this.chosen?.replace ?? false })}</p>` : nothing}
      <p class="actions"><button type="submit" class="primary" ?disabled=${this.waiting}>${w.submit}</button></p>
    </form>`;
  }

  #drop(): TemplateResult {
    const { file: w } = this.session.words.imports;
    const { count } = this.session.words;
    const problem = problemOf(this.problems, 'file');
    return html`<div class="field ${problem === undefined ? '' : 'wrong'}">
      <label for="field-file">${w.file}<span aria-hidden="true" class="star">&nbsp;*</span></label>
      ${problem === undefined ? nothing : html`<p class="error" id="field-file-error">${problem}</p>`}
      <div class="drop ${this.over ? 'over' : ''}" @dragover=${this.#dragOver} @dragleave=${() => (this.over = false)} @drop=${this.#dropped}>
        <p>${w.drop}</p>
        <input type="file" id="field-file" name="file" accept=".csv,.tsv,.txt,.xlsx" aria-describedby=${problem === undefined ? 'file-chosen' : 'field-file-error file-chosen'} aria-invalid=${problem === undefined ? nothing : 'true'} @change=${this.#selected}>
        <p id="file-chosen" aria-live="polite"><strong>${this.file === undefined ? '' : w.chosen(this.file.name, count(Math.ceil(this.file.size / 1024)))}</strong></p>
      </div>
    </div>`;
  }

  async #load(edition: string): Promise<void> {
    const found = await this.attempt(this.session.words.loading, () =>
      Promise.all([
        findTargets(this.session),
        this.session.api.ask<{ imports: RecentImport[] }>(recentQuery),
      ]),
    );
    if (found === undefined) return;
    const [targets, { imports }] = found;
    this.targets = targets;
    this.recent = imports;
    if (edition !== '') this.edition = edition;
  }

  #pick = (code: string): void => {
    this.creating = code === newEdition;
    if (code !== newEdition) this.edition = code;
  };

  #created = async (_done: string, code: string): Promise<void> => {
    await this.#load(code);
    this.creating = false;
    await this.focusOn('#field-edition');
  };

  #dragOver = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    this.file = event.dataTransfer?.files[0] ?? this.file;
  };

  #selected = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.file = target.files?.[0] ?? this.file;
  };

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || this.waiting) return;
    const { file: w } = this.session.words.imports;
    const target = this.targets?.find(({ code }) => code === this.edition);
    const { file } = this;
    this.problems = [
      ...(target === undefined ? [{ field: 'edition', message: w.editionMissing }] : []),
      ...(file === undefined ? [{ field: 'file', message: w.missing }] : []),
    ];
    if (target !== undefined && file !== undefined) {
      const replace = new FormData(event.target).has('replace');
      this.onChosen({ target, file, replace });
    }
    await this.focusOn('[aria-invalid]');
  };
}
