import { describe, expect, it } from 'vitest';
import { everything, readChange, touches } from './change.ts';

describe('readChange', () => {
  it('reads what the database tells', () => {
    expect(readChange('{"editionId" : 3, "cityIds" : [5,8]}')).toEqual({ editionId: 3, cityIds: [5, 8] });
    const words = '{"editionId":3,"cityIds":null,"wordsOnly":true}';
    expect(readChange(words)).toEqual({ editionId: 3, cityIds: null, wordsOnly: true });
    expect(readChange('{"editionId" : null, "cityIds" : [5]}')).toEqual({ editionId: null, cityIds: [5] });
  });

  it.each([
    '',
    'no JSON',
    'null',
    '{}',
    '{"editionId":3}',
    '{"editionId":"3","cityIds":null}',
    '[]',
    '{"editionId":3,"cityIds":[null]}',
  ])('takes %j for a change of everything', (message) => {
    expect(readChange(message)).toEqual(everything);
  });
});

describe('touches', () => {
  const city = { editionId: 3, cityId: 5 };
  const whole = { editionId: 3, cityId: null };

  it.each([
    ['everything', everything, true, true],
    ['the edition', { editionId: 3, cityIds: null }, true, true],
    ['another edition', { editionId: 4, cityIds: null }, false, false],
    ['the city in the edition', { editionId: 3, cityIds: [5, 8] }, true, true],
    ['another city in the edition', { editionId: 3, cityIds: [8] }, false, true],
    ['the city everywhere', { editionId: null, cityIds: [5] }, true, true],
    ['another city everywhere', { editionId: null, cityIds: [8] }, false, true],
    ['the city in another edition', { editionId: 4, cityIds: [5] }, false, false],
  ])('a change of %s', (_what, change, city5, edition3) => {
    expect(touches(change, city)).toBe(city5);
    expect(touches(change, whole)).toBe(edition3);
  });
});
