import type { Changelog, ChangelogEntry } from './changelog.ts';

/** What an entry is called. */
export const entryTitle = ({ date }: ChangelogEntry): string => date ?? 'Not released yet';

/** What an entry says where there is no change to list. */
export const emptyEntry = ({ since }: ChangelogEntry): string =>
  since === null ? 'The first schema that was released.' : 'Nothing changed but wording.';

/** The changelog for a terminal, in Markdown. */
export function changelogText({ entries, deprecations }: Changelog): string {
  const sections = entries.map((entry) => section(entryTitle(entry), lines(entry)));
  const deprecated = deprecations.map(({ path, reason }) => `- ${path}: ${reason}`);
  return [
    '# Changes of the GraphQL schema\n',
    ...(deprecated.length === 0 ? [] : [section('Deprecated', deprecated)]),
    ...sections,
  ].join('\n');
}

const section = (title: string, content: readonly string[]): string =>
  `## ${title}\n\n${content.join('\n')}\n`;

const lines = (entry: ChangelogEntry): string[] =>
  entry.changes.length === 0
    ? [emptyEntry(entry)]
    : entry.changes.map(({ effect, message }) => `- ${effect === 'SAFE' ? '' : `${effect}: `}${message}`);
