import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { badUserInput } from './errors.ts';
import { maskError } from './mask-error.ts';

const mask = (error: unknown) => {
  const reported: unknown[] = [];
  const { message, extensions } = maskError(error, (cause) => reported.push(cause));
  return { message, extensions, reported };
};

describe('what a client sees of an error', () => {
  test('is all that it can act on', () => {
    const error = badUserInput('first', '"first" is 0.');
    expect(mask(error)).toEqual({
      message: '"first" is 0.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
      reported: [],
    });
  });

  test('is a plain sentence where it is our fault, and the cause is reported', () => {
    const cause = new Error('column "secret" does not exist');
    for (const error of [cause, new GraphQLError(cause.message, { originalError: cause })]) {
      const masked = mask(error);
      expect(masked.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
      expect(masked.message).not.toContain('secret');
      expect(masked.reported).toEqual([cause]);
    }
  });

  test('says that the database is away, not how', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
    const masked = mask(new GraphQLError(cause.message, { originalError: cause }));
    expect(masked.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
    expect(masked.message).not.toContain('10.0.0.7');
  });

  test('has one of our codes, whatever code a library gave it, and none of its details', () => {
    const error = new GraphQLError('POST body sent invalid JSON.', {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 }, originalError: { stack: 'at secret' } },
    });
    expect(mask(error).extensions).toEqual({ code: 'BAD_USER_INPUT', http: { status: 400, spec: false } });
  });

  test('names the limit that a document is over', () => {
    const document = mask(
      new GraphQLError('Syntax Error: Document contains more that 2000 tokens. Parsing aborted.'),
    );
    expect(document.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX' });
    expect(document.message).toContain('2000 tokens');
  });
});
