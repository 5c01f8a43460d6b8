import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Hub, type Peer } from './hub.ts';
import type { ToProcess } from './messages.ts';

let hub: Hub;
const join = (number: number) => {
  const heard: ToProcess[] = [];
  const peer: Peer = { number, send: (message) => heard.push(message) };
  hub.hear(peer, { kind: 'joins' });
  return { peer, heard };
};

beforeEach(() => {
  vi.useFakeTimers();
  hub = new Hub();
});
afterEach(() => vi.useRealTimers());

describe('the hub', () => {
  it('tells the others what one of them tells, and who joins later what is still so', () => {
    const [first, second] = [join(1), join(2)];
    hub.hear(first.peer, { kind: 'spent', spent: [['a', 5_000]] });
    hub.hear(first.peer, {
      kind: 'seated',
      seated: [
        ['a', 2],
        ['b', 1],
      ],
    });
    hub.hear(first.peer, { kind: 'seated', seated: [['b', 0]] });
    expect(first.heard).toEqual([]);
    expect(second.heard).toHaveLength(3);
    expect(join(3).heard).toEqual([
      { kind: 'spent', spent: [['a', expect.closeTo(5_000, -2)]] },
      { kind: 'seated', process: 1, seated: [['a', 2]] },
    ]);
  });

  it('forgets the connections of one that has ended', () => {
    const [first, second] = [join(1), join(2)];
    hub.hear(first.peer, { kind: 'seated', seated: [['a', 2]] });
    hub.leave(1);
    expect(second.heard.at(-1)).toEqual({ kind: 'gone', process: 1 });
    expect(join(1).heard).toEqual([]);
  });

  it('gathers the answers to a question from all', () => {
    const [first, second] = [join(1), join(2)];
    hub.hear(first.peer, { kind: 'ask', id: 7, question: 'metrics' });
    const asked = second.heard[0];
    if (asked?.kind !== 'ask') throw new Error('nothing was asked');
    hub.hear(second.peer, { kind: 'answer', id: asked.id, value: 'two' });
    expect(first.heard).toHaveLength(1);
    hub.hear(first.peer, { kind: 'answer', id: asked.id, value: 'one' });
    expect(first.heard.at(-1)).toEqual({ kind: 'answers', id: 7, values: ['two', 'one'] });
  });

  it.each([
    ['has ended', () => hub.leave(2)],
    ['says nothing', () => vi.advanceTimersByTime(2_000)],
  ])('goes on without one that %s', (_what, happens) => {
    const first = join(1);
    join(2);
    hub.hear(first.peer, { kind: 'ask', id: 1, question: 'caughtUp' });
    const asked = first.heard[0];
    if (asked?.kind !== 'ask') throw new Error('nothing was asked');
    hub.hear(first.peer, { kind: 'answer', id: asked.id, value: undefined });
    expect(first.heard).toHaveLength(1);
    happens();
    expect(first.heard).toContainEqual({ kind: 'answers', id: 1, values: [] });
  });
});
