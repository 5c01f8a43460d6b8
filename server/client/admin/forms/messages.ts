import { html, nothing, type TemplateResult } from 'lit';
import type { FieldProblem } from '../api/refusal.ts';
import { fieldId } from './field.ts';

/** What went wrong, said at once and shown until it is put right. */
export const failureMessage = (text: string): TemplateResult | typeof nothing =>
  text === '' ? nothing : html`<div class="message failed" role="alert"><p>${text}</p></div>`;

/** What worked. The region around it must be there before: see `statusRegion`. */
export const successMessage = (text: string): TemplateResult | typeof nothing =>
  text === '' ? nothing : html`<p class="message done">${text}</p>`;

/** Says what is going on, what came of it and what was found, without taking the focus. */
export const statusRegion = (busy: string, done = '', found = ''): TemplateResult =>
  html`<div role="status">${
    busy === ''
      ? html`${successMessage(done)}${found === '' ? nothing : html`<p>${found}</p>`}`
      : html`<p class="busy">${busy}</p>`
  }</div>`;

/**
 * Everything that is wrong with a form, each problem leading to its field. Takes the focus when it appears: give it to
 * `.summary`.
 */
export function errorSummary(
  title: string,
  problems: readonly FieldProblem[],
  labelOf: (field: string) => string,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div class="message failed summary" role="group" aria-labelledby="summary-title" tabindex="-1">
    <p id="summary-title"><strong>${title}</strong></p>
    <ul>${problems.map(
      ({ field, message }) =>
        html`<li><a href="#${fieldId(field)}" @click=${goTo}>${labelOf(field)}</a> – ${message}</li>`,
    )}</ul>
  </div>`;
}

/** The address belongs to the parts of the tool: a link inside a form moves the focus and leaves it. */
function goTo(event: Event): void {
  const link = event.currentTarget;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  document.getElementById(link.hash.slice(1))?.focus();
}

export const problemOf = (problems: readonly FieldProblem[], field: string): string | undefined =>
  problems.find((problem) => problem.field === field)?.message;
