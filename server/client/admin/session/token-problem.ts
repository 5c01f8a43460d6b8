import type { AdminWords } from '../words/words.ts';

/** What can be said of a token before the server is asked; empty where nothing can. */
export function tokenProblem(token: string, { session }: Pick<AdminWords, 'session'>): string {
  if (token === '') return session.tokenMissing;
  return /^bar_[\w-]{43}$/.test(token) ? '' : session.tokenShape;
}
