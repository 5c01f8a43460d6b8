import { describe, expect, it } from 'vitest';
import type { Change } from '../../live/change.ts';
import { Footprint } from '../../reads/footprint.ts';
import { ResponseCache } from './response-cache.ts';
import { StoredAnswer } from './stored-answer.ts';

/** A feed whose news the test makes up. */
function madeUpFeed() {
  let [hear, health]: [(change: Change) => void, (healthy: boolean) => void] = [() => {}, () => {}];
  return {
    healthy: true,
    subscribe: (listener: typeof hear) => {
      hear = listener;
      return () => undefined;
    },
    onHealth: (listener: typeof health) => {
      health = listener;
      return () => undefined;
    },
    tell: (change: Change) => hear(change),
    become: (healthy: boolean) => health(healthy),
  };
}

const answerOf = (body: string, note: (footprint: Footprint) => void = () => undefined): StoredAnswer => {
  const footprint = new Footprint();
  note(footprint);
  return new StoredAnswer({
    headers: {},
    type: 'text/plain',
    body: Buffer.from(body),
    tagged: true,
    footprint,
  });
};
const ofEdition1 = (body: string) => answerOf(body, (footprint) => footprint.projects(1));

function open(maxBytes = 1_000_000) {
  const feed = madeUpFeed();
  return { feed, cache: new ResponseCache({ maxBytes, feed }) };
}

function keep(cache: ResponseCache, key: string, answer: StoredAnswer): void {
  cache.begin(key).offer(answer);
}

/** As a request does: first among those that were found last. */
function find(cache: ResponseCache, key: string): StoredAnswer | undefined {
  const asked = { question: key, manner: '', host: '' };
  return cache.findLately(asked) ?? cache.find(key, asked);
}

describe('a response cache', () => {
  it('keeps within its bytes, whatever comes, and the answers that are asked for', () => {
    const { cache } = open(100_000);
    keep(cache, 'wanted', answerOf('wanted'));
    for (let number = 0; number < 10_000; number++) {
      keep(cache, `${number}${'k'.repeat(5_000)}`, answerOf('short'));
      expect(find(cache, 'wanted')).toBeDefined();
    }
    expect(cache.size.bytes).toBeGreaterThan(80_000);
    expect(cache.size.bytes).toBeLessThanOrEqual(100_000);
  });

  it('does not keep an answer that would push all others out', () => {
    const { cache } = open(100_000);
    keep(cache, 'large', answerOf('x'.repeat(50_000)));
    expect(find(cache, 'large')).toBeUndefined();
    expect(cache.size.answers).toBe(0);
  });

  it('counts an encoding that is made later', async () => {
    const { cache } = open();
    keep(cache, 'key', answerOf('1234567890'.repeat(1_000)));
    const before = cache.size.bytes;
    const response = { writeHead: () => ({ end: () => undefined }) };
    await find(cache, 'key')?.send({ headers: { 'accept-encoding': 'br' } } as never, response as never);
    expect(cache.size.bytes).toBeGreaterThan(before);
  });

  it('keeps nothing without room', () => {
    const { cache } = open(0);
    keep(cache, 'key', answerOf('answer'));
    expect(find(cache, 'key')).toBeUndefined();
  });

  it('forgets what a change touches, and nothing else', () => {
    const { cache, feed } = open();
    keep(cache, 'touched', ofEdition1('a'));
    keep(cache, 'other', answerOf('b'));
    feed.tell({ editionId: 1, cityIds: [7] });
    expect(find(cache, 'touched')).toBeUndefined();
    expect(find(cache, 'other')).toBeDefined();
  });

  it.each<[string, (opened: ReturnType<typeof open>) => void]>([
    ['touched by a change', ({ feed }) => feed.tell({ editionId: 1, cityIds: null })],
    ['not to be relied on', ({ feed }) => feed.become(false)],
    ['in the place of another', ({ cache }) => keep(cache, 'key', ofEdition1('new'))],
    [
      'pushed out',
      ({ cache }) => {
        for (let number = 0; number < 40; number++)
          keep(cache, `${number}${'k'.repeat(5_000)}`, answerOf('x'));
      },
    ],
  ])('does not give an answer that was asked for again and again once it is %s', (_what, happen) => {
    const opened = open(100_000);
    const first = ofEdition1('old');
    keep(opened.cache, 'key', first);
    for (let time = 0; time < 3; time++) expect(find(opened.cache, 'key')).toBe(first);
    happen(opened);
    expect(find(opened.cache, 'key')).not.toBe(first);
  });

  it('lets who asks the same wait for one answer, until it is there', async () => {
    const { cache } = open();
    const making = cache.begin('key');
    const joined = cache.join('key');
    const answer = answerOf('answer');
    making.offer(answer);
    expect(await joined).toBe(answer);
    expect(cache.join('key')).toBeUndefined();
    expect(find(cache, 'key')).toBe(answer);
  });

  it('tells who waits when nothing comes of it', async () => {
    const { cache } = open();
    const making = cache.begin('key');
    const joined = cache.join('key');
    making.abandon();
    expect(await joined).toBeNull();
    making.offer(answerOf('too late'));
    expect(find(cache, 'key')).toBeUndefined();
  });

  it.each<[string, Change, boolean]>([
    ['touches it', { editionId: 1, cityIds: null }, false],
    ['does not touch it', { editionId: 2, cityIds: null }, true],
  ])('a change during the making that %s', (_what, change, kept) => {
    const { cache, feed } = open();
    const making = cache.begin('key');
    feed.tell(change);
    // Whoever asks now must not be given what may be from before.
    expect(cache.join('key')).toBeUndefined();
    making.offer(ofEdition1('answer'));
    expect(find(cache, 'key') !== undefined).toBe(kept);
  });

  it('while changes may be missed gives out nothing, keeps nothing, and lets nobody wait', () => {
    const { cache, feed } = open();
    keep(cache, 'before', answerOf('before'));
    const making = cache.begin('key');
    feed.become(false);
    expect(find(cache, 'before')).toBeUndefined();
    making.offer(answerOf('during'));
    const late = cache.begin('late');
    expect(cache.join('late')).toBeUndefined();
    feed.become(true);
    late.offer(answerOf('late'));
    expect(cache.size.answers).toBe(0);
    keep(cache, 'after', answerOf('after'));
    expect(find(cache, 'after')).toBeDefined();
  });
});
