import { html, nothing, type TemplateResult } from 'lit';
import { erratumFields } from '../editions/erratum-fields.ts';
import { checkField } from '../forms/field.ts';
import type { AdminWords } from '../words/words.ts';
import type { Imported } from './imported.ts';

interface CommitBox {
  imported: Imported;
  /** Whether readers have to be told why the edition changes. */
  published: boolean;
  words: AdminWords;
  problem: string;
  busy: boolean;
  commit: (event: SubmitEvent) => void;
  discard: () => void;
}

/** The last step, with everything that it does said beforehand. */
export function commitBox({
  imported,
  published,
  words,
  problem,
  busy,
  commit,
  discard,
}: CommitBox): TemplateResult {
  const { commit: w } = words.imports;
  const changes = imported.created + imported.updated + imported.removed > 0;
  return html`<section class="card" aria-labelledby="commit-title">
    <h3 id="commit-title">${w.title(imported.editionCode)}</h3>
    ${changes ? nothing : html`<p>${w.nothing}</p>`}
    ${published ? nothing : html`<p>${w.draft}</p>`}
    ${problem === '' ? nothing : html`<p class="error" id="commit-problem" tabindex="-1" role="alert">${problem}</p>`}
    <form novalidate @submit=${commit}>
      ${imported.removed > 0 ? html`<p><strong>${w.removes(words.count(imported.removed))}</strong></p>` : nothing}
      ${imported.errorCount > 0 ? html`${checkField({ name: 'skipInvalid', label: w.skip(words.count(imported.skipped)) })}<p class="hint">${w.skipHint}</p>` : nothing}
      ${published && changes ? erratumFields(words) : nothing}
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${busy}>${w.submit}</button>
        <button type="button" class="danger" ?disabled=${busy} @click=${discard}>${w.discard}</button>
      </p>
    </form>
  </section>`;
}
