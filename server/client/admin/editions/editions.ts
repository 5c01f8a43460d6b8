import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import { AdminConfirm } from '../forms/confirm.ts';
import { failureMessage, statusRegion } from '../forms/messages.ts';
import { hasRole } from '../session/session.ts';
import { type Edition, editionsQuery } from './edition.ts';
import { type EditionAction, editionActions } from './edition-actions.ts';
import { editionTable } from './edition-table.ts';

/** Every edition that the viewer sees, and what can be done with each. */
export class AdminEditions extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    editions: { state: true },
    edited: { state: true },
    done: { state: true },
  };

  declare editions: Edition[] | undefined;
  /** The edition in the form; null for a new one. */
  declare edited: Edition | null | undefined;
  /** What was done last, in words. */
  declare done: string;

  constructor() {
    super();
    this.done = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { editions, edited, session } = this;
    if (edited !== undefined) {
      return html`<admin-edition-form .session=${session} .edition=${edited ?? undefined} .onClose=${this.#closed}></admin-edition-form>`;
    }
    const { words, viewer } = session;
    const mayEdit = hasRole(viewer, 'EDITOR');
    return html`<section aria-labelledby="editions-title">
      <h2 id="editions-title" tabindex="-1">${words.editions.title}</h2>
      <p>${words.editions.lead}</p>
      ${failureMessage(this.failure)}
      ${statusRegion(this.busy, this.done)}
      ${mayEdit ? html`<p class="actions"><button type="button" class="create" @click=${() => this.#edit(null)}>${words.editions.create}</button></p>` : nothing}
      ${editions === undefined ? nothing : editionTable({ editions, words, mayEdit, edit: this.#edit, act: this.#act })}
      <admin-confirm .session=${session}></admin-confirm>
    </section>`;
  }

  async #load(): Promise<void> {
    const { api, words } = this.session;
    const answer = await this.attempt(words.loading, () =>
      api.ask<{ editions: Edition[] }>(editionsQuery, { locale: words.locale }),
    );
    if (answer !== undefined) this.editions = answer.editions;
  }

  #edit = (edition: Edition | null): void => {
    this.done = '';
    this.edited = edition;
  };

  #closed = async (done: string): Promise<void> => {
    this.edited = undefined;
    if (done !== '') await this.#load();
    this.done = done;
    await this.focusOn('h2');
  };

  #act = async (action: EditionAction, edition: Edition): Promise<void> => {
    this.done = '';
    this.failure = '';
    const dialog = this.querySelector('admin-confirm');
    if (!(dialog instanceof AdminConfirm)) return;
    const { words } = this.session;
    const outcome = await editionActions[action]({
      session: this.session,
      edition,
      ask: (question) => dialog.ask(question),
      attempt: (work) => this.attempt(words.saving, work),
    });
    if (outcome === undefined) return;
    if ('failure' in outcome) {
      this.failure = outcome.failure;
      return;
    }
    await this.#load();
    this.done = outcome.done;
    // The button that was pressed may be gone: another one has taken its place.
    await this.focusOn('h2');
  };
}
