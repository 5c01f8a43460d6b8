import { html, nothing, type TemplateResult } from 'lit';
import type { AdminWords } from '../words/words.ts';

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export type Turn = (page: { after?: string; before?: string }) => void;

/** Leads to the pages around this one. */
export function pager(
  { hasNextPage, hasPreviousPage, startCursor, endCursor }: PageInfo,
  { pages }: AdminWords,
  turn: Turn,
): TemplateResult | typeof nothing {
  if (!hasNextPage && !hasPreviousPage) return nothing;
  return html`<nav class="pager actions" aria-label=${pages.label}>
    <button type="button" ?disabled=${!hasPreviousPage} @click=${() => turn({ before: startCursor ?? '' })}>${pages.previous}</button>
    <button type="button" ?disabled=${!hasNextPage} @click=${() => turn({ after: endCursor ?? '' })}>${pages.next}</button>
  </nav>`;
}
