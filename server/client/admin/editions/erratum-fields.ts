import { html, type TemplateResult } from 'lit';
import type { FieldProblem } from '../api/refusal.ts';
import { areaField, fieldId } from '../forms/field.ts';
import { problemOf } from '../forms/messages.ts';
import type { AdminWords } from '../words/words.ts';

/** Asks why a published edition is corrected; `inDialog` tells it from the same question of the form behind. */
export function erratumFields(
  { erratum }: AdminWords,
  problems: readonly FieldProblem[] = [],
  inDialog = false,
): TemplateResult {
  const field = (name: string) => ({
    name,
    id: inDialog ? `dialog-${fieldId(name)}` : undefined,
    rows: 2,
    error: problemOf(problems, name),
  });
  return html`<fieldset class="erratum">
    <legend>${erratum.legend}</legend>
    <p>${erratum.lead}</p>
    ${areaField({ ...field('erratum.reasonFr'), label: erratum.reasonFr, required: true })}
    ${areaField({ ...field('erratum.reasonEn'), label: erratum.reasonEn })}
  </fieldset>`;
}
