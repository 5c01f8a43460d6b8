import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import { erratumInput } from '../editions/edition-input.ts';
import { erratumFields } from '../editions/erratum-fields.ts';
import { AdminConfirm } from '../forms/confirm.ts';
import { choiceField } from '../forms/field.ts';
import { failureMessage, statusRegion } from '../forms/messages.ts';
import { pager } from '../forms/pager.ts';
import {
  type AuditEvent,
  type AuditedEdition,
  type AuditPage,
  auditEditions,
  readAudit,
  restore,
} from './audit-events.ts';
import { auditTable } from './audit-table.ts';

/** What was done to an edition, by whom; a project can be made again what it was. For editors. */
export class AdminAudit extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    editions: { state: true },
    edition: { state: true },
    page: { state: true },
    done: { state: true },
  };

  declare editions: readonly AuditedEdition[];
  /** The code of the edition that is looked at. */
  declare edition: string;
  declare page: AuditPage | undefined;
  declare done: string;

  constructor() {
    super();
    this.editions = [];
    this.edition = '';
    this.done = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { session, editions, edition, page } = this;
    const { words } = session;
    const { audit: w } = words;
    const count = page === undefined ? '' : w.found(words.count(page.totalCount), page.totalCount > 1);
    return html`<section aria-labelledby="audit-title">
      <h2 id="audit-title" tabindex="-1">${w.title}</h2>
      <p>${w.lead}</p>
      ${failureMessage(this.failure)}
      ${choiceField({ name: 'audited', label: w.edition, value: edition, options: editions.map(({ code }) => ({ value: code, label: code })), onChange: this.#choose })}
      ${statusRegion(this.busy, this.done, count)}
      ${page === undefined ? nothing : html`<div class="results" tabindex="-1">${auditTable(page.nodes, edition, words, this.#restore)}</div>${pager(page.pageInfo, words, this.#turn)}`}
      <admin-confirm .session=${session}></admin-confirm>
    </section>`;
  }

  async #load(): Promise<void> {
    const editions = await this.attempt(this.session.words.loading, () => auditEditions(this.session));
    if (editions === undefined) return;
    this.editions = editions;
    await this.#choose((editions.find(({ current }) => current) ?? editions[0])?.code ?? '');
  }

  #choose = async (edition: string): Promise<void> => {
    this.edition = edition;
    this.done = '';
    if (edition !== '') await this.#read({});
  };

  #turn = async (place: { after?: string; before?: string }): Promise<void> => {
    this.done = '';
    await this.#read(place);
    await this.focusOn('.results');
  };

  async #read(place: { after?: string; before?: string }): Promise<void> {
    const { edition, session } = this;
    const page = await this.attempt(session.words.loading, () => readAudit(session, edition, place));
    // Another edition may have been chosen while this one's answer was on its way.
    if (page !== undefined && edition === this.edition) this.page = page;
  }

  #restore = async (event: AuditEvent): Promise<void> => {
    const dialog = this.querySelector('admin-confirm');
    if (!(dialog instanceof AdminConfirm)) return;
    const { words } = this.session;
    const { audit: w } = words;
    const published = this.editions.find(({ code }) => code === this.edition)?.status === 'PUBLISHED';
    const answer = await dialog.ask({
      title: w.restoreTitle(event.label),
      body: html`<p>${w.restoreBody}</p>${published ? erratumFields(words, [], true) : nothing}`,
      confirm: w.restore,
    });
    if (answer === null) return;
    const refusal = await this.attempt(words.saving, () =>
      restore(this.session, event.id, erratumInput(answer)),
    );
    if (refusal === undefined) return;
    if (refusal !== null) {
      this.failure = refusal.message;
      return;
    }
    await this.#read({});
    this.done = w.restored(event.label);
    await this.focusOn('h2');
  };
}
