import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';

/** What somebody is asked before something happens that others will see. */
export interface Question {
  title: string;
  /** What will happen, and what it means. May hold fields, whose values are the answer. */
  body: TemplateResult;
  /** What the button that does it says. */
  confirm: string;
  danger?: boolean;
}

/** A page may have several, whose ids must differ. */
let count = 0;

/** A dialog of the browser's own: it keeps the focus, closes on Escape, and gives the focus back. */
export class AdminConfirm extends AdminElement {
  static override properties = { ...AdminElement.properties, question: { state: true } };

  declare question: Question | undefined;
  readonly #titleId: string;
  #answer: ((data: FormData | null) => void) | undefined;

  constructor() {
    super();
    count += 1;
    this.#titleId = `confirm-title-${count}`;
  }

  /** The form's values, or null for who thinks better of it. */
  async ask(question: Question): Promise<FormData | null> {
    this.question = question;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (dialog === null) return null;
    dialog.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    // Without a question there is no dialog: several parts of a page have one.
    if (this.question === undefined) return nothing;
    const { title, body, confirm, danger } = this.question;
    const { words } = this.session;
    return html`<dialog aria-labelledby=${this.#titleId} @close=${this.#closed}>
      <form method="dialog" @submit=${this.#submit}>
        <h2 id=${this.#titleId}>${title}</h2>
        ${body}
        <p class="actions">
          <button type="submit" class=${danger ? 'primary danger' : 'primary'}>${confirm}</button>
          <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${words.cancel}</button>
        </p>
      </form>
    </dialog>`;
  }

  #submit = (event: SubmitEvent): void => {
    if (event.target instanceof HTMLFormElement) this.#settle(new FormData(event.target));
  };

  #closed = (): void => {
    this.#settle(null);
    // Its fields would otherwise stay in the page, with names that others have too.
    this.question = undefined;
  };

  #settle(data: FormData | null): void {
    const answer = this.#answer;
    this.#answer = undefined;
    answer?.(data);
  }
}
