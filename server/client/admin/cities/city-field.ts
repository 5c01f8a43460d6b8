import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { AdminElement } from '../admin-element.ts';
import { fieldId, textField } from '../forms/field.ts';
import { cityLabel, type KnownCity, suggestCities } from './known-city.ts';

/**
 * Cities by their name, with suggestions while somebody types: one, or several in a list. The form sends slugs; who knows one
 * may type it. The suggestions are the browser's own, so that keyboards and screen readers work them as everywhere.
 */
export class AdminCityField extends AdminElement {
  static override properties = {
    ...AdminElement.properties,
    name: { attribute: false },
    label: { attribute: false },
    hint: { attribute: false },
    error: { attribute: false },
    value: { attribute: false },
    cities: { attribute: false },
    multiple: { attribute: false },
    text: { state: true },
    chosen: { state: true },
    offered: { state: true },
  };

  declare name: string;
  declare label: string;
  declare hint: string;
  declare error: string | undefined;
  /** The slugs that it begins with, one a line. A text, so that drawing the form again leaves alone what was typed. */
  declare value: string;
  /** Those of them whose names are known. */
  declare cities: readonly KnownCity[];
  declare multiple: boolean;
  declare text: string;
  /** The slugs of the list. */
  declare chosen: readonly string[];
  declare offered: readonly KnownCity[];
  /** Every city that this field has heard of, by slug. */
  readonly #known = new Map<string, KnownCity>();
  #asked = '';
  #asking = false;

  constructor() {
    super();
    this.text = '';
    this.chosen = [];
    this.offered = [];
    this.cities = [];
    this.value = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('cities')) this.#learn(this.cities);
    if (!changed.has('value')) return;
    if (this.multiple) this.chosen = this.value.split('\n').filter((slug) => slug !== '');
    else this.text = this.#nameOf(this.value);
  }

  protected override render(): TemplateResult {
    const { name, label, hint, error, multiple, text, session } = this;
    const { cities: w } = session.words;
    const list = `${fieldId(name)}-options`;
    const sent = multiple
      ? [...this.chosen, ...(text.trim() === '' ? [] : [this.#slugOf(text)])]
      : [this.#slugOf(text)];
    return html`<div class="city-field" @input=${this.#typed} @keydown=${this.#entered}>
      ${textField({ id: fieldId(name), name: '', label, hint, error, value: text, list, required: !multiple, spellcheck: false })}
      <datalist id=${list}>${this.offered.map((city) => html`<option value=${cityLabel(city)}></option>`)}</datalist>
      ${multiple ? html`<button type="button" ?disabled=${text.trim() === ''} @click=${this.#add}>${w.add}</button>` : nothing}
      <input type="hidden" name=${name} .value=${[...new Set(sent)].join('\n')}>
      ${
        multiple && this.chosen.length > 0
          ? html`<ul class="plain" aria-label=${label}>${this.chosen.map(
              (slug) =>
                html`<li>${this.#nameOf(slug)} <button type="button" aria-label=${w.removeOf(this.#nameOf(slug))} @click=${() => this.#remove(slug)}>${w.remove}</button></li>`,
            )}</ul>`
          : nothing
      }
    </div>`;
  }

  #learn(cities: readonly KnownCity[]): void {
    for (const city of cities) this.#known.set(city.slug, city);
  }

  #nameOf(slug: string): string {
    const city = this.#known.get(slug);
    return city === undefined ? slug : cityLabel(city);
  }

  /** Of what was typed: the city of that name where one is known, else the text, which may be a slug. */
  #slugOf(text: string): string {
    const typed = text.trim();
    const city = [...this.#known.values()].find((one) => cityLabel(one) === typed);
    return city?.slug ?? typed;
  }

  #typed = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.type === 'hidden') return;
    this.text = target.value;
    if (this.#known.has(this.#slugOf(this.text))) {
      // A suggestion was taken: in a list it goes there at once.
      if (this.multiple) this.#add();
    } else void this.#suggest();
  };

  #entered = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !this.multiple || !(event.target instanceof HTMLInputElement)) return;
    // In the list's field Enter adds, rather than sending the form.
    event.preventDefault();
    this.#add();
  };

  /** One question at a time: while an answer is on its way only the last of what is typed waits. */
  async #suggest(): Promise<void> {
    const search = this.text.trim();
    if (this.#asking || search.length < 2 || search === this.#asked) return;
    this.#asking = true;
    this.#asked = search;
    const found = await this.attempt('', () => suggestCities(this.session, search));
    this.#asking = false;
    if (found === undefined) return;
    this.#learn(found);
    this.offered = found;
    await this.#suggest();
  }

  #add = (): void => {
    const slug = this.#slugOf(this.text);
    if (slug !== '' && !this.chosen.includes(slug)) this.chosen = [...this.chosen, slug];
    this.text = '';
    this.#changed();
  };

  #remove(slug: string): void {
    this.chosen = this.chosen.filter((one) => one !== slug);
    this.#changed();
    void this.focusOn('input:not([type=hidden])');
  }

  /** What buttons change, the form hears of as of what is typed. */
  #changed(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
