import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import { failureMessage, statusRegion } from '../forms/messages.ts';
import type { Imported, RecentImport, UnknownSpelling } from './imported.ts';
import type { Mapping } from './mapping-edits.ts';
import { type ChosenFile, FileRefused, type Proposal, proposeMapping, stageFile } from './send-file.ts';

const steps = ['file', 'mapping', 'report', 'done'] as const;
type Step = (typeof steps)[number];

/** The way of a file into an edition, step by step. Only the last one changes anything. */
export class AdminImport extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    step: { state: true },
    problems: { state: true },
    done: { state: true },
  };

  declare step: Step;
  /** What is wrong with the mapping as a whole. */
  declare problems: readonly string[];
  declare done: string;
  #chosen: ChosenFile | undefined;
  #proposal: Proposal | undefined;
  #mapping: Mapping | undefined;
  #unknown: readonly UnknownSpelling[] = [];
  #reported: { id: string; replace: boolean } | undefined;

  constructor() {
    super();
    this.step = 'file';
    this.problems = [];
    this.done = '';
  }

  protected override render(): TemplateResult {
    const { imports, mapping } = this.session.words;
    return html`<section aria-labelledby="import-title">
      <h2 id="import-title" tabindex="-1">${imports.title}</h2>
      <ol class="steps" aria-label=${imports.steps.label}>${steps.map(
        (step) => html`<li aria-current=${step === this.step ? 'step' : nothing}>${imports.steps[step]}</li>`,
      )}</ol>
      ${failureMessage(this.failure)}
      ${
        this.problems.length === 0
          ? nothing
          : html`<div class="message failed" role="alert"><p>${mapping.invalid}</p><ul>${this.problems.map((problem) => html`<li>${problem}</li>`)}</ul></div>`
      }
      ${statusRegion(this.busy, this.done)}
      ${this.#current()}
    </section>`;
  }

  #current(): TemplateResult {
    const { session, busy } = this;
    const waiting = busy !== '';
    if (this.step === 'mapping' && this.#proposal !== undefined && this.#chosen !== undefined) {
      return html`<admin-import-mapping .session=${session} .proposal=${this.#proposal} .mapping=${this.#mapping}
        .target=${this.#chosen.target} .unknown=${this.#unknown} .waiting=${waiting}
        .onSheet=${this.#propose} .onCheck=${this.#check} .onBack=${() => this.#go('file')}></admin-import-mapping>`;
    }
    if ((this.step === 'report' || this.step === 'done') && this.#reported !== undefined) {
      return html`<admin-import-report .session=${session} .reported=${this.#reported} .mayCorrect=${this.#proposal !== undefined}
        .onCorrect=${this.#correct} .onCommitted=${() => this.#go('done')} .onClose=${this.#restart}></admin-import-report>`;
    }
    return html`<admin-import-file .session=${session} .chosen=${this.#chosen} .waiting=${waiting} .onChosen=${this.#choose} .onOpen=${this.#open}></admin-import-file>`;
  }

  #choose = async (chosen: ChosenFile): Promise<void> => {
    this.#chosen = chosen;
    await this.#propose(undefined);
  };

  #propose = async (sheet: string | undefined): Promise<void> => {
    const chosen = this.#chosen;
    if (chosen === undefined) return;
    const proposal = await this.#send((onProgress) =>
      proposeMapping(this.session, chosen, sheet, onProgress),
    );
    if (proposal === undefined) return;
    this.#proposal = proposal;
    this.#mapping = proposal.mapping;
    this.#unknown = [];
    await this.#go('mapping');
  };

  #check = async (mapping: Mapping): Promise<void> => {
    const chosen = this.#chosen;
    if (chosen === undefined) return;
    this.#mapping = mapping;
    const id = await this.#send((onProgress) => stageFile(this.session, chosen, mapping, onProgress));
    if (id === undefined) return;
    this.#reported = { id, replace: chosen.replace };
    await this.#go('report');
  };

  #correct = (imported: Imported): void => {
    this.#unknown = imported.unknownSpellings;
    void this.#go('mapping');
  };

  #open = (recent: RecentImport): void => {
    this.#proposal = undefined;
    this.#reported = { id: recent.id, replace: recent.removed > 0 };
    void this.#go('report');
  };

  #restart = async (done: string): Promise<void> => {
    this.#chosen = undefined;
    this.#proposal = undefined;
    this.#reported = undefined;
    await this.#go('file');
    this.done = done;
  };

  /** Sends the file, tells how far it is, and says why where it is not taken. */
  async #send<Result>(
    work: (onProgress: (share: number) => void) => Promise<Result>,
  ): Promise<Result | undefined> {
    const { file } = this.session.words.imports;
    this.problems = [];
    this.done = '';
    const tell = (share: number) => {
      this.busy = share < 1 ? file.sending(Math.round(share * 100)) : file.reading;
    };
    return await this.attempt(file.sending(0), async () => {
      try {
        return await work(tell);
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        if (error.problems.length > 0) this.problems = error.problems;
        else this.failure = error.message || file.refused;
        return undefined;
      }
    });
  }

  /** Each step is heard from its heading. */
  async #go(step: Step): Promise<void> {
    this.problems = [];
    this.failure = '';
    this.done = '';
    this.step = step;
    await this.focusOn('h2');
  }
}
