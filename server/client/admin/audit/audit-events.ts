import { isRefusal, type Refusal, refusalFields } from '../api/refusal.ts';
import type { PageInfo } from '../forms/pager.ts';
import type { Session } from '../session/session.ts';

export interface AuditEvent {
  id: string;
  at: string;
  actor: string;
  action: string;
  subject: string;
  editionCode: string | null;
  label: string;
  before: unknown;
  after: unknown;
  reason: string | null;
}

export interface AuditPage {
  totalCount: number;
  nodes: AuditEvent[];
  pageInfo: PageInfo;
}

export interface AuditedEdition {
  code: string;
  status: 'DRAFT' | 'PUBLISHED';
  current: boolean;
}

const pageSize = 20;

/** What the log is narrowed to; empty: all of it. */
export interface AuditFilter {
  edition: string;
  subjectType: string;
  actor: string;
}

export const auditChoicesQuery = 'query AuditChoices { editions { code status current } auditActors }';

export const auditQuery = `query Audit($where: AuditFilter!, $first: Int, $after: String, $last: Int, $before: String) {
  auditEvents(where: $where, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id at actor action subject editionCode label before after reason }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

export const restoreMutation = `mutation Restore($input: RestoreInput!, $locale: Locale!) { result: restore(input: $input) { __typename ${refusalFields} } }`;

export interface AuditChoices {
  editions: AuditedEdition[];
  auditActors: string[];
}

export const readChoices = ({ api }: Session): Promise<AuditChoices> =>
  api.ask<AuditChoices>(auditChoicesQuery);

/** A page of what was done, the latest first. */
export async function readAudit(
  { api }: Session,
  filter: AuditFilter,
  { after, before }: { after?: string; before?: string },
): Promise<AuditPage> {
  const page = before === undefined ? { first: pageSize, after } : { last: pageSize, before };
  const where = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const answer = await api.ask<{ auditEvents: AuditPage }>(auditQuery, { where, ...page });
  return answer.auditEvents;
}

/** Makes a project what it was before an event; null when that was done, else why it was not. */
export async function restore(
  { api, words }: Session,
  auditEvent: string,
  erratum: object | null,
): Promise<Refusal | null> {
  const { result } = await api.ask<{ result: { __typename: string } | Refusal }>(restoreMutation, {
    input: { auditEvent, erratum },
    locale: words.locale,
  });
  return isRefusal(result) ? result : null;
}

/** Whether an event can be taken back: what a project was before it is known. */
export const isRestorable = ({ subject, before }: AuditEvent): boolean =>
  subject === 'Project' && before !== null;
