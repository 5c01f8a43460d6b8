import { html, nothing, type TemplateResult } from 'lit';
import type { AdminWords } from '../words/words.ts';
import type { AccessToken } from './token-changes.ts';

/** Every token that was ever made: who holds it, what it may, and whether it still does. */
export function tokenTable(
  tokens: readonly AccessToken[],
  words: AdminWords,
  revoke: (token: AccessToken) => void,
): TemplateResult {
  const { columns, caption } = words.tokens;
  return html`<table class="stacked tokens">
    <caption>${caption}</caption>
    <thead><tr><th scope="col">${columns.name}</th><th scope="col">${columns.role}</th><th scope="col">${columns.state}</th>
      <th scope="col">${columns.made}</th><th scope="col">${columns.used}</th><th scope="col">${columns.actions}</th></tr></thead>
    <tbody>${tokens.map((token) => row(token, words, revoke))}</tbody>
  </table>`;
}

function row(token: AccessToken, words: AdminWords, revoke: (token: AccessToken) => void): TemplateResult {
  const { columns, state, revoke: label, revokeOf, madeBy, never } = words.tokens;
  const now = stateOf(token);
  const until =
    token.expiresAt === null || now === 'revoked'
      ? nothing
      : html` <span class="small">${words.tokens.until(words.day(token.expiresAt))}</span>`;
  return html`<tr>
    <th scope="row">${token.name}</th>
    <td data-label=${columns.role}>${words.roles[token.role]}${token.cities.length === 0 ? nothing : html`<br><span class="small">${token.cities.join(', ')}</span>`}</td>
    <td data-label=${columns.state}><span class="badge ${now === 'valid' ? 'good' : 'open'}">${state[now]}</span>${until}</td>
    <td data-label=${columns.made}>${words.day(token.createdAt)}<br><span class="small">${madeBy(token.createdBy)}</span></td>
    <td data-label=${columns.used}>${token.lastUsedAt === null ? never : words.day(token.lastUsedAt)}</td>
    <td class="actions">${now === 'valid' ? html`<button type="button" class="danger" aria-label=${revokeOf(token.name)} @click=${() => revoke(token)}>${label}</button>` : nothing}</td>
  </tr>`;
}

function stateOf({ revokedAt, expiresAt }: AccessToken): 'valid' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && new Date(expiresAt) <= new Date() ? 'expired' : 'valid';
}
