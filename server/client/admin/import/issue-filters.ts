import { html, type TemplateResult } from 'lit';
import { choiceField, textField } from '../forms/field.ts';
import type { AdminWords } from '../words/words.ts';
import type { Imported } from './imported.ts';
import type { IssueFilter } from './issues.ts';

interface IssueFilters {
  filter: IssueFilter;
  imported: Imported;
  words: AdminWords;
  apply: (event: SubmitEvent) => void;
}

/** Chooses among the issues; only what there is can be chosen. */
export function issueFilters({ filter, imported, words, apply }: IssueFilters): TemplateResult {
  const { filters, severity } = words.imports.report;
  const every = { value: '', label: filters.every };
  const severities = [...new Set(imported.issueKinds.map((kind) => kind.severity))];
  const codes = [...new Set(imported.issueKinds.map(({ code }) => code))];
  const columns = [...new Set(Object.values(imported.mapping.columns))];
  return html`<form class="bar" role="search" aria-label=${filters.legend} @submit=${apply}>
    ${choiceField({ name: 'severity', label: filters.severity, value: filter.severity, options: [{ value: '', label: filters.all }, ...severities.map((value) => ({ value, label: severity[value] ?? value }))] })}
    ${choiceField({ name: 'code', label: filters.code, value: filter.code, options: [every, ...codes.map((value) => ({ value, label: value }))] })}
    ${choiceField({ name: 'column', label: filters.column, value: filter.column, options: [{ value: '', label: filters.all }, ...columns.map((value) => ({ value, label: value }))] })}
    ${textField({ name: 'search', label: filters.search, value: filter.search, type: 'search' })}
    <button type="submit">${filters.submit}</button>
  </form>`;
}

export function readFilter(data: FormData): IssueFilter {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return { severity: text('severity'), code: text('code'), column: text('column'), search: text('search') };
}
