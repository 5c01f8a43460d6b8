import { describe, expect, it } from 'vitest';
import { ApiError, codeOf, codeOfStatus } from '../api/api-error.ts';
import { tokenProblem } from '../session/token-problem.ts';
import { sayError } from './say-error.ts';
import { adminWordsOf } from './words.ts';

/** Every text and every sentence's shape, by its path. */
function paths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([name, inner]) => paths(inner, `${path}.${name}`));
}

describe('the words', () => {
  it('are the same ones in both languages', () => {
    expect(paths(adminWordsOf('en'))).toEqual(paths(adminWordsOf('fr')));
  });

  it('say what is wrong with a token before it is sent', () => {
    const words = adminWordsOf('fr');
    expect(tokenProblem('', words)).toBe(words.session.tokenMissing);
    expect(tokenProblem('bar_short', words)).toBe(words.session.tokenShape);
    expect(tokenProblem(`bar_${'A'.repeat(43)}`, words)).toBe('');
  });

  it('add the server’s sentence only where it says something of use', () => {
    const words = adminWordsOf('en');
    expect(sayError(new ApiError('SERVICE_UNAVAILABLE', 'inside'), words)).not.toContain('inside');
    expect(sayError(new ApiError('FORBIDDEN', 'needs EDITOR'), words)).toContain('needs EDITOR');
  });
});

it('takes an error that nobody knows for the server’s fault', () => {
  expect(codeOf('WHATEVER')).toBe('INTERNAL_SERVER_ERROR');
  expect(codeOf('FORBIDDEN')).toBe('FORBIDDEN');
  expect([401, 403, 404, 429, 500, 503].map(codeOfStatus)).toEqual([
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'BAD_USER_INPUT',
    'RATE_LIMITED',
    'INTERNAL_SERVER_ERROR',
    'SERVICE_UNAVAILABLE',
  ]);
});
