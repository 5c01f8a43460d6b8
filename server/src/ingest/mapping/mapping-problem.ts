import type { z } from 'zod';

/** What is expected where a mapping is wrong, for whoever wrote it; undefined where the schema says it already. */
export function mappingProblem(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `${issue.input === undefined ? 'missing; ' : ''}must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map(String).join(' or ')}`;
    case 'unrecognized_keys':
      return `unknown: ${issue.keys.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'invalid_format':
      return formats[issue.format];
    default:
      return undefined;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a whole number',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

const formats: Readonly<Record<string, string>> = {
  date: 'must be a day, such as 2026-01-31',
  url: 'must be an address that starts with http:// or https://, or null',
};

/** For an object whose names are a list: which ones there are. */
export const namesAmong =
  (names: readonly string[]) =>
  (issue: z.core.$ZodRawIssue): string | undefined =>
    issue.code === 'unrecognized_keys'
      ? `unknown: ${issue.keys.join(', ')}; known: ${names.join(', ')}`
      : undefined;
