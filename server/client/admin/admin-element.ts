import { LitElement } from 'lit';
import { ApiError } from './api/api-error.ts';
import { keepTableRoles } from './forms/table-roles.ts';
import type { Session } from './session/session.ts';
import { sayError } from './words/say-error.ts';

/**
 * A part of the tool. It draws into the page itself rather than into a shadow: one style sheet serves all parts, and
 * labels, errors and headings can refer to each other across them.
 */
export abstract class AdminElement extends LitElement {
  static override properties = {
    session: { attribute: false },
    busy: { state: true },
    failure: { state: true },
  };

  declare session: Session;
  /** Something is on its way: what was asked for, in words; empty otherwise. */
  declare busy: string;
  /** Why the last thing that was asked for did not happen; empty otherwise. */
  declare failure: string;

  constructor() {
    super();
    this.busy = '';
    this.failure = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.unsaved.clear(this);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    keepTableRoles(this);
  }

  /** Does something that takes its time: says so, and says what went wrong. Undefined where it did not work. */
  protected async attempt<Result>(what: string, work: () => Promise<Result>): Promise<Result | undefined> {
    this.busy = what;
    this.failure = '';
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.failure = sayError(error, this.session.words);
      // Whoever is not known any more has to sign in again; the page says why.
      if (error.code === 'UNAUTHENTICATED') this.session.end(this.failure);
      return undefined;
    } finally {
      this.busy = '';
    }
  }

  /** Something was typed or chosen that is not saved yet: whoever leaves is asked first. */
  protected changed = (): void => this.session.unsaved.mark(this);

  /** It is saved, or not wanted any more. */
  protected settled(): void {
    this.session.unsaved.clear(this);
  }

  protected mayLeave(): Promise<boolean> {
    return this.session.leave();
  }

  /** Puts the focus on something that is about to be drawn: a heading, an error, a result. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}
