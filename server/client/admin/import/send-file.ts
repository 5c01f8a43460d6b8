import { ApiError, codeOfStatus } from '../api/api-error.ts';
import type { Session } from '../session/session.ts';
import type { Mapping } from './mapping-edits.ts';
import type { Target } from './target.ts';

/** A file that somebody chose, and what it is for. */
export interface ChosenFile {
  file: File;
  target: Target;
  /** Whether the file is the whole edition. */
  replace: boolean;
}

export interface SampledColumn {
  name: string;
  samples: string[];
}

export interface Proposal {
  mapping: Mapping;
  columns: SampledColumn[];
  sheets: string[];
}

/** The server does not take the file, or the mapping: what is wrong, in the reader's language. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly problems: readonly string[];

  constructor(message: string, problems: readonly string[]) {
    super(message);
    this.problems = problems;
  }
}

interface RefusalBody {
  error?: { code?: string; message?: string; messageFr?: string; problems?: string[] };
}

/** Has a mapping proposed for a file. @throws {ApiError} {FileRefused} */
export async function proposeMapping(
  { api, words }: Session,
  { file, target }: Pick<ChosenFile, 'file' | 'target'>,
  sheet: string | undefined,
  onProgress: (share: number) => void,
): Promise<Proposal> {
  const query = new URLSearchParams({ edition: target.code, ...(sheet === undefined ? {} : { sheet }) });
  return read<Proposal>(await api.upload(`/imports/proposal?${query}`, file, onProgress), words.locale);
}

/** Has every row of a file read and checked; answers the import's id. @throws {ApiError} {FileRefused} */
export async function stageFile(
  { api, words }: Session,
  { file, target, replace }: ChosenFile,
  mapping: Mapping,
  onProgress: (share: number) => void,
): Promise<string> {
  const query = new URLSearchParams({ edition: target.code, filename: file.name, replace: String(replace) });
  const form = new FormData();
  form.set('mapping', JSON.stringify(mapping));
  form.set('file', file);
  const answer = await api.upload(`/imports?${query}`, form, onProgress);
  return read<{ id: string }>(answer, words.locale).id;
}

function read<Body>({ status, text }: { status: number; text: string }, locale: 'FR' | 'EN'): Body {
  const body = parse(text);
  if (status < 300) return body as Body;
  const { error = {} } = body as RefusalBody;
  const sentence = (locale === 'FR' ? error.messageFr : undefined) ?? error.message ?? '';
  // 413 and 422 speak of the file itself; the others of who sends it, or of the server.
  if (status === 413 || status === 422) throw new FileRefused(sentence, error.problems ?? []);
  throw new ApiError(codeOfStatus(status), sentence);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return {};
  }
}
