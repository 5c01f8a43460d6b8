import type { Change } from './change.ts';

/** What a topic is at a moment. */
export type State =
  /** `version` differs exactly where subscribers are to be told; `event` is what they are told, ready to be sent. */
  | { kind: 'present'; version: string; event: Buffer }
  /** It can't be followed, or not any more; `event` says why and ends it. */
  | { kind: 'over'; event: Buffer }
  /** It could not be read now, for a reason that will pass. */
  | { kind: 'unknown'; cause: unknown };

/** Stands for one moment: topics that are read in the same round may share what they read. */
export type Round = object;

/** Something that subscribers follow. All who follow the same thing share one. */
export interface Topic {
  /** Equal for equal topics. */
  key: string;
  read(round: Round): Promise<State>;
  /** Whether it may be another one after a change. */
  concerns(change: Change): boolean;
}
