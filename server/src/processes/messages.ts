/** What each process finds out about itself when another one asks. */
export type Question = 'caughtUp' | 'metrics';

/** Points that were spent: of which account, and the time in milliseconds until as many are given back. */
export type Spent = readonly (readonly [key: string, ms: number])[];

/** Live connections: of which address, and how many it has now. */
export type Seated = readonly (readonly [address: string, count: number])[];

/** What a process tells its siblings, and how it is passed on to them. */
export type FromProcess =
  /** It listens to the others from now on. */
  | { kind: 'joins' }
  | { kind: 'spent'; spent: Spent }
  | { kind: 'seated'; seated: Seated }
  | { kind: 'ask'; id: number; question: Question }
  | { kind: 'answer'; id: number; value: unknown };

export type ToProcess =
  | { kind: 'spent'; spent: Spent }
  | { kind: 'seated'; process: number; seated: Seated }
  | { kind: 'gone'; process: number }
  /** Asked by another one, or by itself where everybody is asked. */
  | { kind: 'ask'; id: number; question: Question }
  /** What was answered in time. */
  | { kind: 'answers'; id: number; values: readonly unknown[] };
