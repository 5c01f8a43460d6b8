import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import type { Refusal } from '../api/refusal.ts';
import { erratumInput } from '../editions/edition-input.ts';
import { erratumFields } from '../editions/erratum-fields.ts';
import { AdminConfirm, type Question } from '../forms/confirm.ts';
import { choiceField } from '../forms/field.ts';
import { failureMessage, statusRegion } from '../forms/messages.ts';
import { changeThemes, readThemes, type Theme, type ThemedEdition } from './theme-changes.ts';
import { inOrder, moved } from './theme-order.ts';
import { themeTable } from './theme-table.ts';

/** The themes of an edition: what they are called, in which order readers see them, and those that nothing uses. For editors. */
export class AdminThemes extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    editions: { state: true },
    chosen: { state: true },
    order: { state: true },
    edited: { state: true },
    done: { state: true },
  };

  declare editions: ThemedEdition[];
  /** The code of the edition that is looked at. */
  declare chosen: string;
  /** Codes in an order that is not saved yet; null where it is the edition's own. */
  declare order: string[] | null;
  /** The theme in the form; null for a new one. */
  declare edited: Theme | null | undefined;
  declare done: string;

  constructor() {
    super();
    this.editions = [];
    this.chosen = '';
    this.order = null;
    this.done = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  get #edition(): ThemedEdition | undefined {
    return this.editions.find(({ code }) => code === this.chosen);
  }

  protected override render(): TemplateResult {
    const { session, editions, edited } = this;
    const edition = this.#edition;
    if (edition !== undefined && edited !== undefined) {
      return html`<admin-theme-form .session=${session} .edition=${edition} .theme=${edited ?? undefined} .onClose=${this.#closed}></admin-theme-form>`;
    }
    const { words } = session;
    const { themes: w } = words;
    return html`<section aria-labelledby="themes-title">
      <h2 id="themes-title" tabindex="-1">${w.title}</h2>
      <p>${w.lead}</p>
      ${failureMessage(this.failure)}
      ${choiceField({ name: 'themed', label: w.edition, value: this.chosen, options: editions.map(({ code }) => ({ value: code, label: code })), onChange: this.#choose })}
      ${statusRegion(this.busy, this.done)}
      ${edition === undefined ? nothing : this.#list(edition)}
      <admin-confirm .session=${session}></admin-confirm>
    </section>`;
  }

  #list(edition: ThemedEdition): TemplateResult {
    const { words } = this.session;
    const { themes: w } = words;
    const themes = this.#ordered(edition);
    return html`<p class="actions"><button type="button" class="create" @click=${() => this.#edit(null)}>${w.create}</button></p>
      ${themeTable({ edition, themes, words, move: this.#move, edit: this.#edit, remove: this.#remove })}
      ${
        this.order === null
          ? nothing
          : html`<p class="actions"><button type="button" class="primary save-order" @click=${this.#saveOrder}>${w.saveOrder}</button>
            <button type="button" @click=${this.#dropOrder}>${w.dropOrder}</button></p>`
      }`;
  }

  #ordered = (edition: ThemedEdition): Theme[] =>
    this.order === null ? edition.themes : inOrder(edition.themes, this.order, ({ code }) => code);

  async #load(): Promise<void> {
    const editions = await this.attempt(this.session.words.loading, () => readThemes(this.session));
    if (editions === undefined) return;
    this.editions = editions;
    if (this.#edition === undefined)
      this.chosen = (editions.find(({ current }) => current) ?? editions[0])?.code ?? '';
  }

  #choose = async (code: string): Promise<void> => {
    const before = this.chosen;
    this.chosen = code;
    if (!(await this.mayLeave())) {
      this.chosen = before;
      // What the browser shows is what was picked: it is put back by hand.
      const choice = this.querySelector<HTMLSelectElement>('select[name=themed]');
      if (choice !== null) choice.value = before;
      return;
    }
    this.#forgetOrder();
    this.done = '';
  };

  #edit = async (theme: Theme | null): Promise<void> => {
    if (!(await this.mayLeave())) return;
    this.#forgetOrder();
    this.done = '';
    this.edited = theme;
  };

  #closed = async (done: string): Promise<void> => {
    this.edited = undefined;
    if (done !== '') await this.#load();
    this.done = done;
    await this.focusOn('h2');
  };

  #move = async (theme: Theme, by: 1 | -1): Promise<void> => {
    const edition = this.#edition;
    if (edition === undefined) return;
    const codes = this.#ordered(edition).map(({ code }) => code);
    const order = moved(codes, codes.indexOf(theme.code), by);
    const same = order.every((code, at) => code === edition.themes[at]?.code);
    this.order = same ? null : order;
    if (same) this.settled();
    else this.changed();
    this.done = this.session.words.themes.movedTo(theme.labelFr, order.indexOf(theme.code) + 1, order.length);
    // Its row has gone elsewhere; the button that was pressed keeps the focus, to be pressed again.
    await this.focusOn(`[data-theme="${theme.code}"] .${by === 1 ? 'down' : 'up'}`);
  };

  #dropOrder = async (): Promise<void> => {
    this.#forgetOrder();
    this.done = '';
    await this.focusOn('h2');
  };

  #forgetOrder(): void {
    this.order = null;
    this.settled();
  }

  #saveOrder = async (): Promise<void> => {
    const { themes: w } = this.session.words;
    const edition = this.#edition;
    if (edition === undefined) return;
    const codes = this.#ordered(edition).map(({ code }) => code);
    // Of a draft nobody needs to be told why.
    const answer =
      edition.status === 'PUBLISHED'
        ? await this.#ask({ title: w.orderTitle(edition.code), body: this.#reason(), confirm: w.saveOrder })
        : new FormData();
    if (answer === null) return;
    await this.#change(
      () =>
        changeThemes(this.session, 'reorderThemes', {
          ...{ edition: edition.code, codes, erratum: erratumInput(answer) },
        }),
      w.ordered,
    );
  };

  #remove = async (theme: Theme): Promise<void> => {
    if (!(await this.mayLeave())) return;
    const { themes: w } = this.session.words;
    this.#forgetOrder();
    const answer = await this.#ask({
      title: w.removeTitle(theme.labelFr),
      body: html`<p>${w.removeBody}</p>${this.#edition?.status === 'PUBLISHED' ? this.#reason() : nothing}`,
      confirm: w.remove,
      danger: true,
    });
    if (answer === null) return;
    const { id, version: expectedVersion } = theme;
    await this.#change(
      () => changeThemes(this.session, 'deleteTheme', { id, expectedVersion, erratum: erratumInput(answer) }),
      w.removed(theme.labelFr),
    );
  };

  #reason = (): TemplateResult => erratumFields(this.session.words, [], true);

  async #ask(question: Question): Promise<FormData | null> {
    this.done = '';
    this.failure = '';
    const dialog = this.querySelector('admin-confirm');
    return dialog instanceof AdminConfirm ? await dialog.ask(question) : null;
  }

  async #change(work: () => Promise<Refusal | null>, done: string): Promise<void> {
    const refusal = await this.attempt(this.session.words.saving, work);
    if (refusal === undefined) return;
    // What was asked is not there any more, or not so: the list is read again, and what was said stays.
    if (refusal === null || refusal.__typename === 'ConflictError') this.#forgetOrder();
    const failure = refusal?.message ?? '';
    if (this.order === null) await this.#load();
    if (failure !== '') {
      this.failure = failure;
      return;
    }
    this.done = done;
    await this.focusOn('h2');
  }
}
