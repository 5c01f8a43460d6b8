import { html, nothing, type TemplateResult } from 'lit';
import { hasRole, type Session } from '../session/session.ts';
import type { CommitResult } from './commit.ts';

interface DoneBox {
  committed: CommitResult;
  edition: string;
  session: Session;
  published: boolean;
  publish: () => void;
  again: () => void;
}

/** What was done, what was left out, and where to go from here. */
export function doneBox({ committed, edition, session, published, publish, again }: DoneBox): TemplateResult {
  const { words, viewer } = session;
  const { done } = words.imports;
  const [created = '', updated = '', unchanged = '', removed = ''] = [
    committed.created,
    committed.updated,
    committed.unchanged,
    committed.removed,
  ].map(words.count);
  return html`<section class="card" aria-labelledby="done-title">
    <h3 id="done-title">${done.title}</h3>
    <p>${done.told(created, updated, unchanged, removed)}</p>
    ${committed.skipped > 0 ? html`<p>${done.skipped(words.count(committed.skipped))}</p>` : nothing}
    <p class="actions">
      ${hasRole(viewer, 'EDITOR') && !published ? html`<button type="button" class="primary" @click=${publish}>${done.publish(edition)}</button>` : nothing}
      <a class="button" href="#editions">${done.see}</a>
      <button type="button" @click=${again}>${done.again}</button>
    </p>
  </section>`;
}
