/** What the database must refuse of tokens, corrections, the audit log and imports: the statement, and the constraint. */
type Refused = readonly [constraint: string, sql: string];

const DIGEST = 'a'.repeat(64);

const token = (columns: string, values: string) =>
  `INSERT INTO access_token (role, created_by, ${columns}) VALUES ('READER', 'test', ${values})`;

const event = (actor: string, action: string) =>
  `INSERT INTO audit_event (actor, action, subject, label) VALUES ('${actor}', '${action}', 'Edition', '2013')`;

const erratum = (columns: string, values: string) =>
  `INSERT INTO erratum (edition_id, actor, ${columns}) SELECT id, 'test', ${values} FROM edition WHERE code = '2013'`;

/** An import that would be accepted, but for what is given instead. */
const importWith = (columns: Record<string, string>) => {
  const all = {
    edition_code: `'new'`,
    file_name: `'a.csv'`,
    file_size: '1',
    file_digest: `'${DIGEST}'`,
    mapping: `'{}'`,
    actor: `'test'`,
    ...columns,
  };
  return `INSERT INTO import (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};

const COUNTS = [
  'row_count',
  'error_count',
  'warning_count',
  'created',
  'updated',
  'unchanged',
  'removed',
  'skipped',
];

export const REFUSED_EDITORIAL: readonly Refused[] = [
  ['access_token_name_not_blank', token('name, digest', `' ', '${DIGEST}'`)],
  ['access_token_digest_format', token('name, digest', `'x', 'bar_secret'`)],
  ['access_token_expires_later', token('name, digest, expires_at', `'x', '${DIGEST}', '2020-01-01'`)],
  [
    'access_token_digest_key',
    `${token('name, digest', `'x', '${DIGEST}'`)}; ${token('name, digest', `'y', '${DIGEST}'`)}`,
  ],
  ['audit_event_actor_not_blank', event(' ', 'edition.update')],
  ['audit_event_action_format', event('test', 'Updated an edition')],
  ['audit_event_kept', `${event('test', 'edition.update')}; UPDATE audit_event SET actor = 'nobody'`],
  ['audit_event_kept', `${event('test', 'edition.update')}; DELETE FROM audit_event`],
  ['audit_event_kept', 'TRUNCATE audit_event'],
  ['erratum_reason_not_blank', erratum('reason_fr', `' '`)],
  ['erratum_reason_not_blank', erratum('reason_fr, reason_en', `'x', ' '`)],
  ['erratum_counts', erratum('reason_fr, removed', `'x', -1`)],
  [
    'edition_revision_from_one',
    `INSERT INTO edition_revision SELECT id, 0, now(), '{}' FROM edition WHERE code = '2013'`,
  ],
  ['edition_version_from_one', `UPDATE edition SET version = 0 WHERE code = '2013'`],
  ['theme_version_from_one', `UPDATE theme SET version = 0 WHERE code = 'health'`],
  ['project_version_from_one', `UPDATE project SET version = 0 WHERE reference = '2013-0001'`],
  ['import_edition_code_format', importWith({ edition_code: `'Not A Code'` })],
  ['import_file_size', importWith({ file_size: '-1' })],
  ['import_file_digest_format', importWith({ file_digest: `'x'` })],
  ['import_committed_at', importWith({ status: `'COMMITTED'` })],
  ['import_committed_at', importWith({ committed_at: 'now()' })],
  ['import_failure', importWith({ status: `'FAILED'` })],
  ['import_failure', importWith({ failure: `'TRUNCATED'` })],
  ['import_failure', importWith({ failure_details: `'{}'` })],
  ...COUNTS.map((column): Refused => ['import_counts', importWith({ [column]: '-1' })]),
  [
    'import_row_from_one',
    `${importWith({})}; INSERT INTO import_row SELECT max(id), 0, 'x', true, '{}' FROM import`,
  ],
];
