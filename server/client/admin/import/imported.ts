import { refusalFields } from '../api/refusal.ts';
import type { Mapping } from './mapping-edits.ts';

export type Severity = 'ERROR' | 'WARNING';

export interface IssueKind {
  code: string;
  severity: Severity;
  count: number;
  rows: number[];
  example: string;
}

export interface PreviewTheme {
  code: string;
  label: string;
  count: number;
  share: number;
  percent: number;
  rank: number;
}

export interface UnknownSpelling {
  field: 'THEME' | 'STATUS' | 'OBJECTIVE';
  value: string;
  count: number;
}

/** A file on its way into an edition, as the report tells of it. */
export interface Imported {
  id: string;
  editionCode: string;
  fileName: string;
  status: 'STAGED' | 'COMMITTED' | 'DISCARDED' | 'FAILED';
  createdAt: string;
  failure: string | null;
  mapping: Mapping;
  rowCount: number;
  errorCount: number;
  warningCount: number;
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  skipped: number;
  issueKinds: IssueKind[];
  unknownSpellings: UnknownSpelling[];
  preview: { projectCount: number; cityCount: number; themes: PreviewTheme[] } | null;
}

const counts = 'rowCount errorCount warningCount created updated unchanged removed skipped';

export const importQuery = `query Import($id: ID!, $replace: Boolean!, $locale: Locale!) {
  import(id: $id) {
    id editionCode fileName status createdAt failure(locale: $locale) mapping ${counts}
    issueKinds { code severity count rows example(locale: $locale) }
    unknownSpellings { field value count }
    preview(replace: $replace) { projectCount cityCount themes { code label(locale: $locale) count share percent rank } }
  }
}`;

export const recentQuery = `query RecentImports { imports { id editionCode fileName status createdAt rowCount removed } }`;
export type RecentImport = Pick<
  Imported,
  'id' | 'editionCode' | 'fileName' | 'status' | 'createdAt' | 'rowCount' | 'removed'
>;

export const commitMutation = `mutation Commit($input: CommitImportInput!, $locale: Locale!) {
  result: commitImport(input: $input) { __typename ... on ImportPayload { import { ${counts} } } ${refusalFields} }
}`;

export const discardMutation = `mutation Discard($input: DiscardImportInput!, $locale: Locale!) {
  result: discardImport(input: $input) { __typename ${refusalFields} }
}`;

export interface Issue {
  position: number;
  row: number | null;
  column: string | null;
  value: string | null;
  code: string;
  severity: Severity;
  message: string;
  remedy: string;
}

export const issuesQuery = `query Issues($id: ID!, $first: Int!, $after: Int, $severity: IssueSeverity, $code: String, $column: String, $search: String, $locale: Locale!) {
  import(id: $id) {
    issueCount(severity: $severity, code: $code, column: $column, search: $search)
    issues(first: $first, after: $after, severity: $severity, code: $code, column: $column, search: $search) {
      position row column value code severity message(locale: $locale) remedy(locale: $locale)
    }
  }
}`;
