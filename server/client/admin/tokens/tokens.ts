import { html, nothing, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import type { FieldProblem } from '../api/refusal.ts';
import { AdminConfirm } from '../forms/confirm.ts';
import { choiceField, textField } from '../forms/field.ts';
import { errorSummary, failureMessage, problemOf, statusRegion } from '../forms/messages.ts';
import { type AccessToken, createToken, readTokens, revokeToken } from './token-changes.ts';
import { tokenTable } from './token-table.ts';

/** Access tokens: who holds one; makes one, shown once; ends one. For administrators. */
export class AdminTokens extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    tokens: { state: true },
    problems: { state: true },
    role: { state: true },
    made: { state: true },
    done: { state: true },
  };

  declare tokens: AccessToken[] | undefined;
  declare problems: readonly FieldProblem[];
  /** The role that is chosen in the form: that of city editors needs cities. */
  declare role: string;
  /** The token that was just made. It is nowhere else, and goes with this page. */
  declare made: { name: string; secret: string } | undefined;
  declare done: string;

  constructor() {
    super();
    this.problems = [];
    this.role = 'CITY_EDITOR';
    this.done = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { session, tokens, problems, made } = this;
    const { words } = session;
    const { tokens: w } = words;
    return html`<section aria-labelledby="tokens-title">
      <h2 id="tokens-title" tabindex="-1">${w.title}</h2>
      <p>${w.lead}</p>
      ${failureMessage(this.failure)}
      ${statusRegion(this.busy, this.done)}
      ${
        made === undefined
          ? nothing
          : html`<div class="message done made" tabindex="-1"><p><strong>${w.made(made.name)}</strong></p>
            <p><code class="secret-once">${made.secret}</code></p><p>${w.once}</p>
            <p class="actions"><button type="button" @click=${this.#copy}>${w.copy}</button><button type="button" @click=${this.#forget}>${w.forget}</button></p></div>`
      }
      <section class="card" aria-labelledby="token-form-title">
        <h3 id="token-form-title">${w.create}</h3>
        ${errorSummary(words.problems, problems, (name) => w.labels[name] ?? name)}
        ${this.#form()}
      </section>
      ${tokens === undefined ? nothing : tokenTable(tokens, words, this.#revoke)}
      <admin-confirm .session=${session}></admin-confirm>
    </section>`;
  }

  #form(): TemplateResult {
    const { session, problems, role } = this;
    const { words } = session;
    const { tokens: w } = words;
    const field = (name: string) => ({
      name,
      label: w.labels[name] ?? name,
      error: problemOf(problems, name),
    });
    return html`<form novalidate @submit=${this.#submit}>
      <div class="grid">
        ${textField({ ...field('name'), required: true, hint: w.nameHint })}
        ${choiceField({
          ...field('role'),
          required: true,
          value: role,
          options: Object.entries(words.roles).map(([value, label]) => ({ value, label })),
          onChange: (value) => {
            this.role = value;
          },
        })}
        ${textField({ ...field('expiresAt'), type: 'date', hint: w.expiresHint })}
        ${role === 'CITY_EDITOR' ? html`<admin-city-field class="wide" .session=${session} .name=${'cities'} .label=${w.labels['cities']} .hint=${w.citiesHint} .error=${problemOf(problems, 'cities')} .multiple=${true}></admin-city-field>` : nothing}
      </div>
      <p class="actions"><button type="submit" class="primary" ?disabled=${this.busy !== ''}>${w.submit}</button></p>
    </form>`;
  }

  async #load(): Promise<void> {
    const tokens = await this.attempt(this.session.words.loading, () => readTokens(this.session));
    if (tokens !== undefined) this.tokens = tokens;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || this.busy !== '') return;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const day = text('expiresAt');
    const input = {
      name: text('name'),
      role: text('role'),
      cities: text('cities')
        .split('\n')
        .filter((slug) => slug !== ''),
      // To the end of the day that was chosen, where the person is.
      expiresAt: day === '' ? null : new Date(`${day}T23:59:59`).toISOString(),
    };
    this.done = '';
    this.problems = [];
    this.made = undefined;
    const result = await this.attempt(this.session.words.saving, () => createToken(this.session, input));
    if (result === undefined) return;
    if ('secret' in result) {
      this.made = { name: input.name, secret: result.secret };
      form.reset();
      await this.#load();
    } else {
      this.problems = result.fields ?? [];
      if (this.problems.length === 0) this.failure = result.message;
    }
    await this.focusOn('.made, .summary');
  };

  #copy = async (): Promise<void> => {
    if (this.made === undefined) return;
    const { copied, notCopied } = this.session.words.tokens;
    this.done = await navigator.clipboard.writeText(this.made.secret).then(
      () => copied,
      () => notCopied,
    );
  };

  #forget = async (): Promise<void> => {
    this.made = undefined;
    await this.focusOn('h2');
  };

  #revoke = async (token: AccessToken): Promise<void> => {
    const dialog = this.querySelector('admin-confirm');
    if (!(dialog instanceof AdminConfirm)) return;
    const { tokens: w, saving } = this.session.words;
    this.done = '';
    const question = {
      title: w.revokeTitle(token.name),
      body: html`<p>${w.revokeBody}</p>`,
      confirm: w.revoke,
      danger: true,
    };
    if ((await dialog.ask(question)) === null) return;
    const refusal = await this.attempt(saving, () => revokeToken(this.session, token.id));
    if (refusal === undefined) return;
    if (refusal !== null) this.failure = refusal.message;
    else this.done = w.revoked(token.name);
    await this.#load();
    await this.focusOn('h2');
  };
}
