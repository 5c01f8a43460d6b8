import { isRefusal, type Refusal, refusalFields } from '../api/refusal.ts';
import type { Session } from '../session/session.ts';

export interface Theme {
  id: string;
  code: string;
  version: number;
  labelFr: string;
  labelEn: string;
}

export interface ThemedEdition {
  code: string;
  status: 'DRAFT' | 'PUBLISHED';
  current: boolean;
  /** In the order in which readers see them. */
  themes: Theme[];
  /** Null where there are no projects. */
  statistics: { themes: { count: number; theme: { code: string } }[] } | null;
}

export const themesQuery = `query Themes { editions { code status current
  themes { id code version labelFr: label(locale: FR) labelEn: label(locale: EN) }
  statistics { themes { count theme { code } } } } }`;

type Mutation = 'createTheme' | 'updateTheme' | 'deleteTheme' | 'reorderThemes';

const inputs: Record<Mutation, string> = {
  createTheme: 'CreateThemeInput',
  updateTheme: 'UpdateThemeInput',
  deleteTheme: 'DeleteThemeInput',
  reorderThemes: 'ReorderThemesInput',
};

/** What the conflict's version is needed for: to send the change again, knowingly. */
const current = '... on ConflictError { current { ... on Theme { version } } }';

const documentOf = (mutation: Mutation): string =>
  `mutation ChangeThemes($input: ${inputs[mutation]}!, $locale: Locale!) {
    result: ${mutation}(input: $input) { __typename ${refusalFields} ${current} }
  }`;

export const themeDocuments: readonly string[] = (Object.keys(inputs) as Mutation[]).map(documentOf);

export const readThemes = async ({ api }: Session): Promise<ThemedEdition[]> =>
  (await api.ask<{ editions: ThemedEdition[] }>(themesQuery)).editions;

/** Makes a change of an edition's themes; null when it was made, else why it was not. */
export async function changeThemes(
  { api, words }: Session,
  mutation: Mutation,
  input: Readonly<Record<string, unknown>>,
): Promise<Refusal<{ version: number }> | null> {
  const { result } = await api.ask<{ result: { __typename: string } | Refusal<{ version: number }> }>(
    documentOf(mutation),
    { input, locale: words.locale },
  );
  return isRefusal(result) ? result : null;
}

/** How many projects have a theme as their first one. */
export const projectsOf = ({ statistics }: ThemedEdition, { code }: Theme): number =>
  statistics?.themes.find(({ theme }) => theme.code === code)?.count ?? 0;
