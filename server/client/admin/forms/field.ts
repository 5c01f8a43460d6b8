import { html, nothing, type TemplateResult } from 'lit';

/** One field of a form, with what a reader, by eye or ear, needs to fill it in. */
export interface Field {
  /** The name under which the form sends it. */
  name: string;
  /** Where two forms of one page have a field of this name; absent: made of the name. */
  id?: string | undefined;
  label: string;
  value?: string | undefined;
  hint?: string | undefined;
  /** What is wrong with it and what would be right. */
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
}

interface TextField extends Field {
  type?: 'text' | 'url' | 'date' | 'number' | 'search';
  /**
   * Shown as dots. Not a password to the browser, which would offer to keep it.
   */
  secret?: boolean;
  spellcheck?: boolean;
  /** The id of a list of suggestions. */
  list?: string;
  /** For codes and amounts: as wide as what is written there. */
  short?: boolean;
  /** For what may be long: a line of its own. */
  wide?: boolean;
}

export interface Option {
  value: string;
  label: string;
}

interface ChoiceField extends Field {
  options: readonly Option[];
}

export const fieldId = (name: string): string => `field-${name.replace(/\W+/g, '-')}`;
const idOf = ({ id, name }: Pick<Field, 'id' | 'name'>): string => id ?? fieldId(name);

const describedBy = ({ hint, error, ...field }: Field) =>
  [hint && `${idOf(field)}-hint`, error && `${idOf(field)}-error`].filter(Boolean).join(' ') || nothing;

function frame(field: Field, control: TemplateResult, classes = ''): TemplateResult {
  const { label, hint, error, required } = field;
  const id = idOf(field);
  return html`<div class="field ${classes} ${error ? 'wrong' : ''}">
    <label for=${id}>${label}${required ? html`<span aria-hidden="true" class="star">&nbsp;*</span>` : nothing}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
    ${control}
  </div>`;
}

export function textField(field: TextField): TemplateResult {
  const {
    name,
    value = '',
    type = 'text',
    required,
    disabled,
    error,
    spellcheck,
    secret,
    short,
    wide,
    list,
  } = field;
  return frame(
    field,
    html`<input id=${idOf(field)} name=${name} type=${type} .value=${value} ?required=${required} ?disabled=${disabled}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(field)} class=${secret ? 'secret' : nothing}
      list=${list ?? nothing} autocomplete="off" spellcheck=${spellcheck === false || secret ? 'false' : nothing}>`,
    short ? 'short' : wide ? 'wide' : '',
  );
}

export function areaField(field: Field & { rows?: number }): TemplateResult {
  const { name, value = '', required, disabled, error, rows = 3 } = field;
  return frame(
    field,
    html`<textarea id=${idOf(field)} name=${name} rows=${rows} .value=${value} ?required=${required} ?disabled=${disabled}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(field)}></textarea>`,
    'wide',
  );
}

export function choiceField(field: ChoiceField & { onChange?: (value: string) => void }): TemplateResult {
  const { name, value = '', options, required, disabled, error, onChange } = field;
  return frame(
    field,
    html`<select id=${idOf(field)} name=${name} ?required=${required} ?disabled=${disabled}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(field)}
      @change=${({ target }: Event) => target instanceof HTMLSelectElement && onChange?.(target.value)}>
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
    </select>`,
  );
}

export interface CheckField {
  name: string;
  label: string;
  value?: string;
  checked?: boolean;
  disabled?: boolean;
}

/** A box with its label; several with one name are one list. */
export function checkField({
  name,
  label,
  value = 'true',
  checked = false,
  disabled,
}: CheckField): TemplateResult {
  return html`<label class="check"><input type="checkbox" name=${name} value=${value} .checked=${checked} ?disabled=${disabled}> <span>${label}</span></label>`;
}
