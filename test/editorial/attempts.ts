import { bearer, type Desk } from './desk.ts';
import { addDraft, globalId, hiddenCity } from './drafts.ts';

const errorFields = `
  __typename
  ... on MutationError { code message(locale: EN) french: message }
  ... on ValidationError { fields { field message(locale: EN) } }
  ... on ConflictError { current { id ... on Project { version title } ... on Theme { version } ... on Edition { version } } }`;

const payloads = {
  project: '... on ProjectPayload { project { id version reference title } }',
  theme: '... on ThemePayload { theme { id version code } }',
  edition: '... on EditionPayload { edition { id code version status current revision } }',
  deletion: '... on DeletionPayload { deletedId edition { code } }',
  token: '... on TokenPayload { secret accessToken { id name role cities } }',
  import: '... on ImportPayload { import { id status } }',
};

export interface Result {
  __typename: string;
  code?: string;
  message?: string;
  fields?: { field: string; message: string }[];
  current?: { id: string; version: number; title?: string };
  project?: { id: string; version: number; reference: string; title: string };
  theme?: { id: string; version: number; code: string };
  edition?: { id: string; code: string; version: number; status: string; current: boolean; revision: number };
  deletedId?: string;
  secret?: string | null;
  accessToken?: { id: string; name: string };
  import?: { id: string; status: string };
}

/** Each mutation's input type and payload; its field is named as it, and takes one input. */
export const mutations = {
  createProject: ['CreateProjectInput', 'project'],
  updateProject: ['UpdateProjectInput', 'project'],
  assessProject: ['AssessProjectInput', 'project'],
  deleteProject: ['DeleteProjectInput', 'deletion'],
  createTheme: ['CreateThemeInput', 'theme'],
  updateTheme: ['UpdateThemeInput', 'theme'],
  deleteTheme: ['DeleteThemeInput', 'deletion'],
  reorderThemes: ['ReorderThemesInput', 'edition'],
  createEdition: ['CreateEditionInput', 'edition'],
  updateEdition: ['UpdateEditionInput', 'edition'],
  publishEdition: ['PublishEditionInput', 'edition'],
  unpublishEdition: ['EditionCodeInput', 'edition'],
  setCurrentEdition: ['EditionCodeInput', 'edition'],
  deleteEdition: ['EditionCodeInput', 'deletion'],
  restore: ['RestoreInput', 'project'],
  createToken: ['CreateTokenInput', 'token'],
  revokeToken: ['RevokeTokenInput', 'token'],
  commitImport: ['CommitImportInput', 'import'],
  discardImport: ['DiscardImportInput', 'import'],
} as const;

export type Mutation = keyof typeof mutations;

export function documentOf(mutation: Mutation): string {
  const [input, payload] = mutations[mutation];
  return `mutation ($input: ${input}!) { result: ${mutation}(input: $input) { ${errorFields} ${payloads[payload]} } }`;
}

/** Makes a change as somebody; whatever else than a result comes back is an error of the test. */
export async function change(
  desk: Desk,
  person: Parameters<Desk['as']>[0],
  mutation: Mutation,
  input: object,
): Promise<Result> {
  return (await desk.get<{ result: Result }>(person, documentOf(mutation), { input })).result;
}

/** An input of each mutation that works once, on a server of its own: what is new each time makes its own ground. */
export async function workingInput(desk: Desk, mutation: Mutation): Promise<object> {
  const { database } = desk;
  const project = () => globalId(database, 'Project', 'project', `reference = 'draft-0001'`);
  const theme = () => globalId(database, 'Theme', 'theme', `code = 'unused'`);
  await database.sql.script(`UPDATE edition SET current = false; UPDATE edition SET current = true WHERE code = '2013';
    DELETE FROM edition WHERE code IN ('draft', 'made'); DELETE FROM city WHERE slug = '${hiddenCity}'`);
  await addDraft(database);
  await database.sql.script(`INSERT INTO theme (edition_id, code, label_fr, label_en, position)
    SELECT id, 'unused', 'Inutile', 'Unused', 3 FROM edition WHERE code = 'draft'`);
  switch (mutation) {
    case 'createProject':
      return { edition: 'draft', title: 'Neuf', city: 'marseille', theme: 'leisure' };
    case 'updateProject':
      return { id: await project(), expectedVersion: 1, title: 'Autre titre' };
    case 'assessProject':
      return { id: await project(), expectedVersion: 1, assessments: [{ axis: 'BUDGET', value: 3 }] };
    case 'deleteProject':
      return { id: await project(), expectedVersion: 1 };
    case 'createTheme':
      return { edition: 'draft', code: 'new', labelFr: 'Neuf', labelEn: 'New' };
    case 'updateTheme':
      return { id: await theme(), expectedVersion: 1, labelEn: 'Other' };
    case 'deleteTheme':
      return { id: await theme(), expectedVersion: 1 };
    case 'reorderThemes':
      return { edition: 'draft', codes: ['unused', 'secret-theme', 'leisure'] };
    case 'createEdition':
      return {
        code: 'made',
        year: 2026,
        titleFr: 'Faite',
        titleEn: 'Made',
        provenance: 'SURVEY',
        asOf: '2026-01-01',
        source: { name: 'Enquête' },
      };
    case 'updateEdition':
      return { code: 'draft', expectedVersion: 1, titleFr: 'Autre' };
    case 'publishEdition':
    case 'deleteEdition':
      return { code: 'draft' };
    case 'unpublishEdition':
      await database.sql.script(`UPDATE edition SET status = 'PUBLISHED' WHERE code = 'draft'`);
      return { code: 'draft' };
    case 'setCurrentEdition':
      await database.sql.script(`UPDATE edition SET status = 'PUBLISHED' WHERE code = 'draft'`);
      return { code: 'draft' };
    case 'restore':
      return { auditEvent: await changedEvent(desk, await project()) };
    case 'createToken':
      return { name: 'Somebody new', role: 'READER' };
    case 'revokeToken':
      return { id: await spareToken(desk) };
    case 'commitImport':
    case 'discardImport':
      return { id: await sentFile(desk) };
  }
}

/** A file with a new project of Marseille for the draft, sent by the city's editor. */
async function sentFile(desk: Desk): Promise<string> {
  const response = await fetch(`${desk.url}/imports?edition=draft`, {
    method: 'POST',
    headers: bearer(desk.tokens.cityEditor),
    body: 'ref;insee;theme;title\nsent-1;13055;leisure;Un projet\n',
  });
  const { id, diff } = (await response.json()) as { id?: string; diff?: { created: number } };
  if (id === undefined || diff?.created !== 1) throw new Error('The test needs a file to commit or discard.');
  return id;
}

/** The event of a change of a project. */
async function changedEvent(desk: Desk, id: string): Promise<string> {
  await change(desk, 'administrator', 'updateProject', { id, expectedVersion: 1, title: 'Changé' });
  return await globalId(desk.database, 'AuditEvent', 'audit_event', `true ORDER BY id DESC`);
}

async function spareToken(desk: Desk): Promise<string> {
  const input = { name: 'Spare', role: 'READER' };
  const { accessToken } = await change(desk, 'administrator', 'createToken', input);
  if (accessToken === undefined) throw new Error('The test needs a token to revoke.');
  return accessToken.id;
}
