import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import { AdminConfirm } from '../forms/confirm.ts';
import { failureMessage, statusRegion } from '../forms/messages.ts';
import { type CommitResult, sendCommit, sendDiscard } from './commit.ts';
import { commitBox } from './commit-box.ts';
import { commitInput, commitProblem } from './commit-input.ts';
import { doneBox } from './done-box.ts';
import type { Imported } from './imported.ts';
import { AdminImportIssues } from './issues.ts';
import { publishCommitted } from './publish-committed.ts';
import { type ReportedEdition, readReport } from './read-report.ts';
import { countList, kindTable } from './report-parts.ts';

/** What was found in a file, what it would change, and the last step that changes it. */
export class AdminImportReport extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    reported: { attribute: false },
    mayCorrect: { attribute: false },
    imported: { state: true },
    edition: { state: true },
    committed: { state: true },
    problem: { state: true },
    done: { state: true },
  };

  declare reported: { id: string; replace: boolean };
  /** Whether the file is still at hand, so that its mapping can be corrected. */
  declare mayCorrect: boolean;
  declare onCorrect: (imported: Imported) => void;
  declare onCommitted: () => void;
  declare onClose: (done: string) => void;
  declare imported: Imported | undefined;
  declare edition: ReportedEdition | null;
  declare committed: CommitResult | undefined;
  /** Why it cannot be committed like this. */
  declare problem: string;
  declare done: string;

  constructor() {
    super();
    this.problem = '';
    this.done = '';
    this.edition = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { imported, session, committed } = this;
    if (committed !== undefined && imported !== undefined) {
      return html`${failureMessage(this.failure)}${statusRegion(this.busy, this.done)}
        ${doneBox({ committed, edition: imported.editionCode, session, published: this.done !== '', publish: this.#publish, again: () => this.onClose('') })}
        <admin-confirm .session=${session}></admin-confirm>`;
    }
    return html`${failureMessage(this.failure)}${statusRegion(this.busy, this.done)}
      ${imported === undefined ? nothing : this.#report(imported)}`;
  }

  #report(imported: Imported): TemplateResult {
    const { session, edition } = this;
    const { words } = session;
    const { report, recent } = words.imports;
    if (imported.status === 'FAILED') {
      return html`<div class="message failed"><p><strong>${report.title(imported.fileName)}</strong></p><p>${imported.failure}</p></div>${this.#back()}`;
    }
    return html`<section class="card" aria-labelledby="report-title">
        <h3 id="report-title">${report.title(imported.fileName)}</h3>
        ${imported.status === 'STAGED' ? nothing : html`<p><span class="badge">${recent.status[imported.status]}</span></p>`}
        ${countList(imported, words)}
        ${imported.issueKinds.length === 0 ? html`<p>${report.clean}</p>` : kindTable(imported.issueKinds, words, this.#show)}
        ${this.#back()}
      </section>
      ${imported.issueKinds.length === 0 ? nothing : html`<admin-import-issues .session=${session} .imported=${imported}></admin-import-issues>`}
      ${
        imported.preview === null
          ? nothing
          : html`<section aria-labelledby="chart-title"><h3 id="chart-title">${report.chart}</h3><p>${report.chartLead}</p>
            <admin-import-chart .words=${words} .preview=${imported.preview} .edition=${edition}></admin-import-chart></section>
            ${commitBox({ imported, published: edition?.status === 'PUBLISHED', words, problem: this.problem, busy: this.busy !== '', commit: this.#commit, discard: this.#discard })}`
      }`;
  }

  #back(): TemplateResult {
    const { report } = this.session.words.imports;
    return html`<p class="actions">${
      this.mayCorrect && this.imported !== undefined
        ? html`<button type="button" @click=${() => this.imported !== undefined && this.onCorrect(this.imported)}>${report.correct}</button>`
        : html`<span class="small">${report.needsFile}</span> <button type="button" @click=${() => this.onClose('')}>${this.session.words.back}</button>`
    }</p>`;
  }

  async #load(): Promise<void> {
    const found = await this.attempt(this.session.words.loading, () =>
      readReport(this.session, this.reported),
    );
    if (found === undefined) return;
    this.imported = found.imported;
    this.edition = found.edition;
  }

  #show = (code: string): void => {
    const issues = this.querySelector('admin-import-issues');
    if (issues instanceof AdminImportIssues) void issues.showKind(code);
  };

  #commit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { imported, session, reported } = this;
    if (!(event.target instanceof HTMLFormElement) || imported === undefined || this.busy !== '') return;
    const { words } = session;
    const data = new FormData(event.target);
    this.problem = commitProblem(imported, data, words);
    if (this.problem === '') {
      const result = await this.attempt(words.imports.commit.committing, () =>
        sendCommit(session, commitInput(reported, data)),
      );
      if (result === undefined) return;
      if ('refusal' in result) this.problem = result.refusal.fields?.[0]?.message ?? result.refusal.message;
      else {
        this.committed = result;
        this.onCommitted();
        return;
      }
    }
    await this.focusOn('#commit-problem');
  };

  #discard = async (): Promise<void> => {
    const { session, reported } = this;
    const refusal = await this.attempt(session.words.saving, () => sendDiscard(session, reported.id));
    if (refusal === undefined) return;
    if (refusal === null) this.onClose(session.words.imports.commit.discarded);
    else this.failure = refusal.message;
  };

  #publish = async (): Promise<void> => {
    const dialog = this.querySelector('admin-confirm');
    const { imported, session } = this;
    if (!(dialog instanceof AdminConfirm) || imported === undefined) return;
    const outcome = await publishCommitted(
      session,
      imported.editionCode,
      (question) => dialog.ask(question),
      (what, work) => this.attempt(what, work),
    );
    if (outcome === undefined) return;
    if ('failure' in outcome) this.failure = outcome.failure;
    else this.done = outcome.done;
  };
}
