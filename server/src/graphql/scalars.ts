import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

const dayRule = 'A Date is a day such as "2013-06-19".';

builder.scalarType('Date', {
  description: 'A day, as ISO 8601 has it: `2013-06-19`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => (typeof value === 'string' ? value : asDate(value).toISOString().slice(0, 10)),
  parseValue: (value) => {
    const text = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00Z` : '';
    const date = parsedDate(text, dayRule);
    // JavaScript rolls 31 June over to 1 July, but there is no such day.
    if (date.toISOString().slice(0, 10) !== value) throw new GraphQLError(dayRule);
    return date;
  },
});

builder.scalarType('DateTime', {
  description: 'A moment in UTC, as ISO 8601 has it: `2013-06-19T00:00:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => asDate(value).toISOString(),
  parseValue: (value) => {
    const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
    const text = typeof value === 'string' && pattern.test(value) ? value : '';
    return parsedDate(text, 'A DateTime is a moment with its offset, such as "2013-06-19T12:00:00Z".');
  },
});

builder.scalarType('JSON', {
  description: 'An object of any shape, as JSON has it. What is in it may grow.',
  serialize: (value) => value,
  parseValue: () => {
    throw new GraphQLError('JSON is only ever answered, never asked with.');
  },
});

function asDate(value: unknown): Date {
  if (value instanceof Date) return value;
  throw new TypeError('a date was expected from the database');
}

function parsedDate(text: string, rule: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new GraphQLError(rule);
  return date;
}
