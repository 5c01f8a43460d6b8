import type { ApiError } from '../api/api-error.ts';
import type { AdminWords } from './words.ts';

/** What went wrong and what to do, in the page's language; the server's own sentence where it names something of use. */
export function sayError({ code, message }: ApiError, { errors }: AdminWords): string {
  const told = code === 'BAD_USER_INPUT' || code === 'QUERY_TOO_COMPLEX' || code === 'FORBIDDEN';
  return told && message !== '' ? `${errors[code]} (${message})` : errors[code];
}
