import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Api } from './api/api.ts';
import { AdminConfirm } from './forms/confirm.ts';
import { hasRole, type Role, type Session, type Viewer } from './session/session.ts';
import { Unsaved } from './session/unsaved.ts';
import { adminWordsOf } from './words/words.ts';

const sections = ['editions', 'import', 'projects', 'themes', 'audit', 'tokens'] as const;
type Section = (typeof sections)[number];

/** The frame: who is signed in, and which part of the tool is shown. The address tells the part, and nothing else. */
export class AdminApp extends LitElement {
  static override properties = { viewer: { state: true }, section: { state: true }, reason: { state: true } };

  declare viewer: Viewer | undefined;
  declare section: Section;
  /** Why nobody is signed in any more. */
  declare reason: string;
  #session: Session | undefined;
  readonly #words = adminWordsOf(document.documentElement.lang);

  constructor() {
    super();
    this.section = sectionIn(location.hash);
    this.reason = '';
  }

  override connectedCallback(): void {
    // What the server wrote for the time before this script.
    this.replaceChildren();
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
    addEventListener('beforeunload', this.#unload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
    removeEventListener('beforeunload', this.#unload);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const session = this.#session;
    if (session === undefined) {
      return html`<admin-sign-in .words=${this.#words} .reason=${this.reason} .onSignedIn=${this.#signIn}></admin-sign-in>`;
    }
    return html`${this.#account(session)}${this.#part(session)}
      <admin-confirm class="leaving" .session=${session}></admin-confirm>`;
  }

  #account({ viewer, words }: Session): TemplateResult {
    const { session, sections: names, roles } = words;
    const cities = viewer.cities.map(({ name }) => name).join(', ');
    return html`<div class="account">
        <h1>${words.title}</h1>
        <p><span>${session.signedInAs} <strong>${viewer.name}</strong></span> <span>${session.role} <strong>${roles[viewer.role]}</strong></span> ${
          cities === '' ? nothing : html`<span>${session.cities} <strong>${cities}</strong></span>`
        } <button type="button" @click=${this.#signOut}>${session.signOut}</button></p>
      </div>
      <nav class="sections" aria-label=${names.label}>${this.#offered(viewer).map(
        (section) =>
          html`<a href="#${section}" aria-current=${section === this.section ? 'page' : nothing}>${names[section]}</a>`,
      )}</nav>
      ${viewer.role === 'READER' ? html`<div class="message"><p><strong>${session.readerTitle}.</strong> ${session.reader}</p></div>` : nothing}`;
  }

  #part(session: Session): TemplateResult {
    const section = this.#offered(session.viewer).includes(this.section) ? this.section : 'editions';
    if (section === 'import') return html`<admin-import .session=${session}></admin-import>`;
    if (section === 'projects') return html`<admin-projects .session=${session}></admin-projects>`;
    if (section === 'themes') return html`<admin-themes .session=${session}></admin-themes>`;
    if (section === 'audit') return html`<admin-audit .session=${session}></admin-audit>`;
    if (section === 'tokens') return html`<admin-tokens .session=${session}></admin-tokens>`;
    return html`<admin-editions .session=${session}></admin-editions>`;
  }

  #offered(viewer: Viewer): readonly Section[] {
    const needed: Partial<Record<Section, Role>> = {
      import: 'CITY_EDITOR',
      themes: 'EDITOR',
      audit: 'EDITOR',
      tokens: 'ADMINISTRATOR',
    };
    return sections.filter((section) => hasRole(viewer, needed[section] ?? 'READER'));
  }

  #signIn = (api: Api, viewer: Viewer): void => {
    const unsaved = new Unsaved();
    this.#session = { api, viewer, words: this.#words, end: this.#end, unsaved, leave: this.#leave };
    this.reason = '';
    this.viewer = viewer;
    void this.updateComplete.then(() => this.#focusHeading('h1'));
  };

  #end = (reason: string): void => {
    this.#session = undefined;
    this.reason = reason;
    this.viewer = undefined;
  };

  #follow = async (): Promise<void> => {
    const wanted = sectionIn(location.hash);
    if (wanted !== this.section && this.#session?.unsaved.any) {
      // The address has changed already; it waits here for the answer.
      history.replaceState(null, '', `#${this.section}`);
      if (!(await this.#leave())) return;
      history.replaceState(null, '', `#${wanted}`);
    }
    this.section = wanted;
    document.title = `${this.#words.sections[this.section]} · ${this.#words.title} · ${this.#words.name}`;
    await this.updateComplete;
    this.#focusHeading('h2');
  };

  #signOut = async (): Promise<void> => {
    if (await this.#leave()) this.#end(this.#words.session.signedOut);
  };

  /** Nothing that was typed is lost without a question. */
  #leave = async (): Promise<boolean> => {
    const unsaved = this.#session?.unsaved;
    if (!unsaved?.any) return true;
    const dialog = this.querySelector('admin-confirm.leaving');
    if (!(dialog instanceof AdminConfirm)) return true;
    const { title, body, confirm } = this.#words.leaving;
    const answer = await dialog.ask({ title, body: html`<p>${body}</p>`, confirm, danger: true });
    if (answer !== null) unsaved.clearAll();
    return answer !== null;
  };

  /** The browser asks in its own words. */
  #unload = (event: BeforeUnloadEvent): void => {
    if (this.#session?.unsaved.any) event.preventDefault();
  };

  /** A new part is a new page: whoever listens hears its heading. */
  #focusHeading(name: 'h1' | 'h2'): void {
    const heading = this.querySelector<HTMLElement>(name);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }
}

const sectionIn = (hash: string): Section => sections.find((section) => hash === `#${section}`) ?? 'editions';
