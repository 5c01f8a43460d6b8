import { AccessError } from '../../access/access-error.ts';
import { EditorialError } from '../../editorial/editorial-error.ts';
import { BodyTooLarge } from '../../http/body.ts';
import { sendJson } from '../../http/respond.ts';
import type { Exchange } from '../../http/route.ts';
import { FileRefused } from '../issue.ts';
import { limits } from '../limits.ts';
import { MappingError } from '../mapping/mapping.ts';
import { sentence } from '../words/sentence.ts';

interface Refusal {
  status: number;
  error: { code: string; message: string; messageFr?: string; problems?: readonly string[] };
}

/** Answers a request that was refused, with one sentence in both languages. What nobody expected is thrown on. */
export function refuse(exchange: Exchange, error: unknown): void {
  const { status, error: body } = refusalOf(error);
  // What is left of a file that is not wanted is not read.
  if (status === 413) exchange.response.setHeader('Connection', 'close');
  sendJson(exchange, status, { error: body });
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof BodyTooLarge) {
    return refusalOf(new FileRefused('FILE_TOO_LARGE', { megabytes: limits.fileBytes / 1024 / 1024 }));
  }
  if (error instanceof FileRefused) {
    const { code, details } = error;
    const text = (language: 'fr' | 'en') => {
      const { message, remedy } = sentence({ code, details, value: null }, language);
      return `${message} ${remedy}`;
    };
    return {
      status: code === 'FILE_TOO_LARGE' ? 413 : 422,
      error: { code, message: text('en'), messageFr: text('fr') },
    };
  }
  if (error instanceof MappingError) {
    return {
      status: 422,
      error: { code: 'MAPPING_INVALID', message: error.message, problems: error.problems },
    };
  }
  if (error instanceof AccessError) {
    return { status: error.status, error: { code: error.code, message: error.message } };
  }
  if (error instanceof EditorialError) {
    return { status: 422, error: { code: error.name, message: error.label.EN, messageFr: error.label.FR } };
  }
  throw error;
}
