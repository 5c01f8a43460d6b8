import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Api } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { textField } from '../forms/field.ts';
import { statusRegion } from '../forms/messages.ts';
import { sayError } from '../words/say-error.ts';
import type { AdminWords } from '../words/words.ts';
import { type Viewer, viewerQuery } from './session.ts';
import { tokenProblem } from './token-problem.ts';

/** Asks for a token, and tells where one is got. */
export class AdminSignIn extends LitElement {
  static override properties = {
    words: { attribute: false },
    reason: { attribute: false },
    onSignedIn: { attribute: false },
    problem: { state: true },
    busy: { state: true },
  };

  declare words: AdminWords;
  /** Why the last session ended; empty at first. */
  declare reason: string;
  declare onSignedIn: (api: Api, viewer: Viewer) => void;
  declare problem: string;
  declare busy: boolean;

  constructor() {
    super();
    this.reason = '';
    this.problem = '';
    this.busy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    // After a session the focus was on something that is gone.
    if (this.reason !== '') this.querySelector<HTMLElement>('.message')?.focus();
  }

  protected override render(): TemplateResult {
    const { title, session } = this.words;
    return html`<div class="lead"><h1>${title}</h1><p>${session.lead}</p></div>
      ${this.reason === '' ? nothing : html`<div class="message" tabindex="-1"><p>${this.reason}</p></div>`}
      <section class="card sign-in" aria-labelledby="sign-in">
        <h2 id="sign-in">${session.title}</h2>
        <form novalidate @submit=${this.#submit}>
          ${textField({ name: 'token', label: session.token, hint: session.tokenHint, error: this.problem || undefined, secret: true, required: true })}
          <p class="actions"><button type="submit" class="primary" ?disabled=${this.busy}>${session.submit}</button></p>
          ${statusRegion(this.busy ? session.checking : '')}
        </form>
        <p class="small">${session.memory}</p>
      </section>
      <section aria-labelledby="how">
        <h2 id="how">${session.howTitle}</h2>
        <p>${session.how}</p>
        <pre><code>${session.command}</code></pre>
      </section>`;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || this.busy) return;
    const token = String(new FormData(event.target).get('token') ?? '').trim();
    this.problem = tokenProblem(token, this.words);
    if (this.problem === '') await this.#check(token);
    await this.updateComplete;
    if (this.problem !== '') this.querySelector('input')?.focus();
  };

  async #check(token: string): Promise<void> {
    const api = new Api(token);
    this.busy = true;
    try {
      const { viewer } = await api.ask<{ viewer: Viewer | null }>(viewerQuery);
      if (viewer === null) this.problem = this.words.errors.UNAUTHENTICATED;
      else this.onSignedIn(api, viewer);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.problem = sayError(error, this.words);
    } finally {
      this.busy = false;
    }
  }
}
