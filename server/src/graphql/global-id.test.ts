import { describe, expect, test } from 'vitest';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';

const raw = (text: string) => Buffer.from(text).toString('base64url');

describe('a global id', () => {
  test('comes back as what it was made from', () => {
    expect(decodeGlobalId(encodeGlobalId('City', 12))).toEqual({ typename: 'City', id: 12 });
  });

  test.each([
    '',
    'x',
    raw('City'),
    raw('City:'),
    raw('City:0'),
    raw('City:-1'),
    raw('City:1.5'),
    raw('City:01'),
    raw('City:2147483648'),
    raw('City:99999999999999999999'),
    raw('City:1 or 1=1'),
    raw('city:1'),
    `${'A'.repeat(200)}`,
    '\0',
  ])('that this server never gave out names nothing: %j', (id) => {
    expect(decodeGlobalId(id)).toBeNull();
  });
});
