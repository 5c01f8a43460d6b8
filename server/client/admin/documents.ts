import { auditChoicesQuery, auditQuery, restoreMutation } from './audit/audit-events.ts';
import { citySuggestionsQuery } from './cities/known-city.ts';
import { editionsQuery } from './editions/edition.ts';
import { editionDocuments } from './editions/edition-changes.ts';
import { commitMutation, discardMutation, importQuery, issuesQuery, recentQuery } from './import/imported.ts';
import { reportedEditionQuery } from './import/read-report.ts';
import { targetsQuery } from './import/target.ts';
import { projectEditionsQuery, projectsQuery } from './projects/find-projects.ts';
import { projectEditionQuery, projectQuery } from './projects/project.ts';
import { projectDocuments } from './projects/project-changes.ts';
import { viewerQuery } from './session/session.ts';
import { themeDocuments, themesQuery } from './themes/theme-changes.ts';
import { tokenDocuments, tokensQuery } from './tokens/token-changes.ts';

/** Every document that the tool sends, for the server to trust: it answers them even where it answers no others. */
export const adminDocuments: readonly string[] = [
  viewerQuery,
  editionsQuery,
  ...editionDocuments,
  projectEditionsQuery,
  projectsQuery,
  projectQuery,
  projectEditionQuery,
  citySuggestionsQuery,
  ...Object.values(projectDocuments),
  auditChoicesQuery,
  auditQuery,
  restoreMutation,
  themesQuery,
  ...themeDocuments,
  tokensQuery,
  ...Object.values(tokenDocuments),
  targetsQuery,
  importQuery,
  recentQuery,
  reportedEditionQuery,
  issuesQuery,
  commitMutation,
  discardMutation,
];
