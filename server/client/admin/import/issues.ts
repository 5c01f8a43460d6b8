import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import { failureMessage, statusRegion } from '../forms/messages.ts';
import { download } from './download.ts';
import type { Imported, Issue } from './imported.ts';
import { issuesQuery } from './imported.ts';
import { issueFilters, readFilter } from './issue-filters.ts';
import { issueTable } from './issue-table.ts';

export interface IssueFilter {
  severity: string;
  code: string;
  column: string;
  search: string;
}

const none: IssueFilter = { severity: '', code: '', column: '', search: '' };
const pageSize = 20;

/** Every row that somebody should look at, in pages, with filters. */
export class AdminImportIssues extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    imported: { attribute: false },
    issues: { state: true },
    total: { state: true },
    done: { state: true },
  };

  declare imported: Imported;
  declare issues: Issue[] | undefined;
  declare total: number;
  declare done: string;
  #filter = none;
  /** Where the pages before this one began: the list can only be read forwards. */
  #begins: number[] = [];
  #after = -1;

  constructor() {
    super();
    this.total = 0;
    this.done = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#find();
  }

  /** Shows the rows that have one kind of issue. */
  async showKind(code: string): Promise<void> {
    await this.#apply({ ...none, code });
    await this.focusOn('.results, .nothing');
    this.querySelector('h3')?.scrollIntoView({ block: 'start' });
  }

  protected override render(): TemplateResult {
    const { words } = this.session;
    const { report } = words.imports;
    const { issues } = this;
    return html`<section aria-labelledby="issues-title">
      <h3 id="issues-title">${report.issues}</h3>
      ${issueFilters({ filter: this.#filter, imported: this.imported, words, apply: this.#submit })}
      ${failureMessage(this.failure)}
      ${statusRegion(this.busy, this.done)}
      ${
        issues === undefined
          ? nothing
          : issues.length === 0
            ? html`<p class="nothing" tabindex="-1">${report.noIssues}</p>`
            : issueTable({ issues, total: this.total, words })
      }
      <p class="actions">
        ${
          this.#paged()
            ? html`<button type="button" ?disabled=${this.#begins.length === 0} @click=${this.#previous}>${words.pages.previous}</button>
        <button type="button" ?disabled=${(issues?.length ?? 0) < pageSize} @click=${this.#next}>${words.pages.next}</button>`
            : nothing
        }
        <button type="button" @click=${this.#download}>${report.download}</button>
      </p>
    </section>`;
  }

  #paged = (): boolean => this.#begins.length > 0 || this.total > pageSize;

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) void this.#apply(readFilter(new FormData(event.target)));
  };

  async #apply(filter: IssueFilter): Promise<void> {
    this.#filter = filter;
    this.#begins = [];
    this.#after = -1;
    await this.#find();
  }

  #next = async (): Promise<void> => {
    this.#begins.push(this.#after);
    this.#after = this.issues?.at(-1)?.position ?? -1;
    await this.#find();
    await this.focusOn('.results');
  };

  #previous = async (): Promise<void> => {
    this.#after = this.#begins.pop() ?? -1;
    await this.#find();
    await this.focusOn('.results');
  };

  async #find(): Promise<void> {
    const { api, words } = this.session;
    const filter = Object.fromEntries(
      Object.entries(this.#filter).map(([name, value]) => [name, value || null]),
    );
    const variables = {
      id: this.imported.id,
      first: pageSize,
      after: this.#after,
      locale: words.locale,
      ...filter,
    };
    this.done = '';
    const answer = await this.attempt(words.imports.report.filtering, () =>
      api.ask<{ import: { issueCount: number; issues: Issue[] } | null }>(issuesQuery, variables),
    );
    if (answer?.import == null) return;
    this.issues = answer.import.issues;
    this.total = answer.import.issueCount;
  }

  #download = async (): Promise<void> => {
    const { report } = this.session.words.imports;
    const { id, fileName } = this.imported;
    const name = report.downloadName(fileName.replace(/\.\w+$/, ''));
    const saved = await this.attempt(this.session.words.loading, async () => {
      await download(this.session.api, `/imports/${encodeURIComponent(id)}/issues.csv`, name);
      return true;
    });
    if (saved) this.done = report.downloaded;
  };
}
