import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import { choiceField, textField } from '../forms/field.ts';
import { failureMessage, statusRegion } from '../forms/messages.ts';
import { hasRole } from '../session/session.ts';
import { type FoundEdition, type FoundProjects, findProjects, projectEditions } from './find-projects.ts';
import { projectTable } from './project-table.ts';

/** Finds projects in an edition, and opens one to edit. */
export class AdminProjects extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    editions: { state: true },
    found: { state: true },
    edited: { state: true },
    done: { state: true },
  };

  declare editions: FoundEdition[] | undefined;
  declare found: FoundProjects | undefined;
  /** The project in the form; a new one has no id. */
  declare edited: { id: string | undefined } | undefined;
  declare done: string;
  #edition = '';
  #search = '';

  constructor() {
    super();
    this.done = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { session, editions, edited } = this;
    const { words } = session;
    const { projects } = words;
    if (edited !== undefined) {
      return html`<admin-project-form .session=${session} .projectId=${edited.id} .edition=${this.#edition} .onClose=${this.#closed}></admin-project-form>`;
    }
    return html`<section aria-labelledby="projects-title">
      <h2 id="projects-title" tabindex="-1">${projects.title}</h2>
      <p>${projects.lead}</p>
      ${failureMessage(this.failure)}
      ${editions === undefined ? nothing : editions.length === 0 ? html`<p>${projects.noEdition}</p>` : this.#form(editions)}
      ${statusRegion(this.busy, this.done, this.#count())}
      ${this.found === undefined ? nothing : projectTable({ found: this.found, session, edit: this.#edit, turn: this.#turn })}
    </section>`;
  }

  #form(editions: readonly FoundEdition[]): TemplateResult {
    const { language, projects } = this.session.words;
    const options = editions.map(({ code, titleFr, titleEn }) => ({
      value: code,
      label: `${code} – ${language === 'en' ? titleEn : titleFr}`,
    }));
    return html`<form class="bar" role="search" aria-label=${projects.title} @submit=${this.#submit}>
      ${choiceField({ name: 'edition', label: projects.edition, options, value: this.#edition })}
      ${textField({ name: 'search', label: projects.search, hint: projects.searchHint, type: 'search', value: this.#search })}
      <button type="submit" class="primary">${projects.submit}</button>
    </form>
    ${
      hasRole(this.session.viewer, 'CITY_EDITOR')
        ? html`<p class="actions"><button type="button" @click=${this.#create}>${projects.create}</button></p>`
        : nothing
    }`;
  }

  #count(): string {
    const { count, projects } = this.session.words;
    if (this.found === undefined || this.found.totalCount === 0) return '';
    return projects.found(count(this.found.totalCount), this.found.totalCount > 1);
  }

  async #load(): Promise<void> {
    const editions = await this.attempt(this.session.words.loading, () => projectEditions(this.session));
    if (editions === undefined) return;
    // A draft is what is being worked on, once there is something in it.
    const filled = editions.filter(({ projectCount }) => projectCount > 0);
    const first = filled.find(({ status }) => status === 'DRAFT') ?? filled[0] ?? editions[0];
    this.#edition = first?.code ?? '';
    this.editions = editions;
    if (this.#edition !== '') await this.#find({});
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    this.#edition = String(data.get('edition'));
    this.#search = String(data.get('search')).trim();
    void this.#find({});
  };

  #turn = async (page: { after?: string; before?: string }): Promise<void> => {
    await this.#find(page);
    await this.focusOn('.results');
  };

  async #find(page: { after?: string; before?: string }): Promise<void> {
    this.done = '';
    const request = { edition: this.#edition, search: this.#search, ...page };
    const found = await this.attempt(this.session.words.projects.searching, () =>
      findProjects(this.session, request),
    );
    if (found !== undefined) this.found = found;
  }

  #edit = (id: string): void => {
    this.done = '';
    this.edited = { id };
  };

  /** In the edition that is chosen, whether it was searched or not. */
  #create = (): void => {
    const chosen = this.querySelector<HTMLSelectElement>('select[name=edition]')?.value;
    this.#edition = chosen ?? this.#edition;
    this.done = '';
    this.edited = { id: undefined };
  };

  #closed = async (done: string): Promise<void> => {
    this.edited = undefined;
    if (done !== '') await this.#find({});
    this.done = done;
    await this.focusOn('h2');
  };
}
