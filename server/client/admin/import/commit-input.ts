import { erratumInput } from '../editions/edition-input.ts';
import type { AdminWords } from '../words/words.ts';
import type { Imported } from './imported.ts';

/** What stands in the way of a commit, as far as the form can tell; empty where nothing does. */
export function commitProblem(
  { errorCount }: Pick<Imported, 'errorCount'>,
  data: FormData,
  { imports, erratum }: Pick<AdminWords, 'imports' | 'erratum'>,
): string {
  if (errorCount > 0 && !data.has('skipInvalid')) return imports.commit.skipMissing;
  const reason = erratumInput(data);
  return reason !== null && reason.reasonFr === '' ? erratum.missing : '';
}

export const commitInput = (reported: { id: string; replace: boolean }, data: FormData): object => ({
  ...reported,
  skipInvalid: data.has('skipInvalid'),
  erratum: erratumInput(data),
});
