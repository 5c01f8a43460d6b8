import { DatabaseError } from '@barometre/prisma';
import { AccessError } from '../access/access-error.ts';
import { ConfigError } from '../config.ts';
import { EditorialError, ErratumRequired } from '../editorial/editorial-error.ts';
import { FileRefused } from '../ingest/issue.ts';
import { MappingError } from '../ingest/mapping/mapping.ts';
import { sentence } from '../ingest/words/sentence.ts';
import { CommandFailure, exitCodes } from './command.ts';

/** What went wrong and what to do, for the person who gave the command; and the exit code. */
export function explain(error: unknown): { text: string; exitCode: number } {
  if (error instanceof CommandFailure) return { text: error.message, exitCode: error.exitCode };
  if (error instanceof MappingError) return { text: error.message, exitCode: exitCodes.invalid };
  if (error instanceof FileRefused) {
    const { message, remedy } = sentence({ ...error, value: null }, 'en');
    return { text: `${message} ${remedy}`, exitCode: exitCodes.invalid };
  }
  if (error instanceof DatabaseError) return failed(`${error.message}\n${error.remedy}`);
  if (error instanceof ErratumRequired) {
    return failed(
      `Edition ${error.edition} is published: it changes only by an erratum. Give its reason: --erratum "REASON"`,
    );
  }
  if (error instanceof EditorialError) return failed(error.label.EN);
  if (error instanceof AccessError || error instanceof ConfigError) return failed(error.message);
  if (error instanceof Error && error.name === 'AbortError') return failed('Stopped; nothing was changed.');
  // What we did not expect: only then does a stack help.
  return failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

const failed = (text: string) => ({ text, exitCode: exitCodes.failed });
