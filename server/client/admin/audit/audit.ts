import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import { erratumInput } from '../editions/edition-input.ts';
import { erratumFields } from '../editions/erratum-fields.ts';
import { AdminConfirm } from '../forms/confirm.ts';
import { failureMessage, statusRegion } from '../forms/messages.ts';
import { pager } from '../forms/pager.ts';
import {
  type AuditChoices,
  type AuditEvent,
  type AuditFilter,
  type AuditPage,
  readAudit,
  readChoices,
  restore,
} from './audit-events.ts';
import { auditFilters } from './audit-filters.ts';
import { auditTable } from './audit-table.ts';

/** What was done, to what and by whom; a project can be made again what it was. For editors. */
export class AdminAudit extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    choices: { state: true },
    filter: { state: true },
    page: { state: true },
    done: { state: true },
  };

  declare choices: AuditChoices;
  declare filter: AuditFilter;
  declare page: AuditPage | undefined;
  declare done: string;

  constructor() {
    super();
    this.choices = { editions: [], auditActors: [] };
    this.filter = { edition: '', subjectType: '', actor: '' };
    this.done = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { session, choices, filter, page } = this;
    const { words } = session;
    const { audit: w } = words;
    const count = page === undefined ? '' : w.found(words.count(page.totalCount), page.totalCount > 1);
    return html`<section aria-labelledby="audit-title">
      <h2 id="audit-title" tabindex="-1">${w.title}</h2>
      <p>${w.lead}</p>
      ${failureMessage(this.failure)}
      ${auditFilters(choices, filter, words, this.#choose)}
      ${statusRegion(this.busy, this.done, count)}
      ${page === undefined ? nothing : html`<div class="results" tabindex="-1">${auditTable(page.nodes, filter.edition, words, this.#restore)}</div>${pager(page.pageInfo, words, this.#turn)}`}
      <admin-confirm .session=${session}></admin-confirm>
    </section>`;
  }

  async #load(): Promise<void> {
    const choices = await this.attempt(this.session.words.loading, () => readChoices(this.session));
    if (choices === undefined) return;
    this.choices = choices;
    const { editions } = choices;
    const edition = (editions.find(({ current }) => current) ?? editions[0])?.code ?? '';
    await this.#choose({ edition });
  }

  #choose = async (chosen: Partial<AuditFilter>): Promise<void> => {
    this.filter = { ...this.filter, ...chosen };
    this.done = '';
    await this.#read({});
  };

  #turn = async (place: { after?: string; before?: string }): Promise<void> => {
    this.done = '';
    await this.#read(place);
    await this.focusOn('.results');
  };

  async #read(place: { after?: string; before?: string }): Promise<void> {
    const { filter, session } = this;
    const page = await this.attempt(session.words.loading, () => readAudit(session, filter, place));
    // Something else may have been chosen while this answer was on its way.
    if (page !== undefined && filter === this.filter) this.page = page;
  }

  #restore = async (event: AuditEvent): Promise<void> => {
    const dialog = this.querySelector('admin-confirm');
    if (!(dialog instanceof AdminConfirm)) return;
    const { words } = this.session;
    const { audit: w } = words;
    const { editions } = this.choices;
    const published = editions.find(({ code }) => code === event.editionCode)?.status === 'PUBLISHED';
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
