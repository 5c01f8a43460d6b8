import type { Label } from '../../labels.ts';

/** Why an address shows no chart, in the words of who wrote the address. */
export abstract class AddressProblem extends Error {
  abstract readonly status: 400 | 404;
  abstract readonly code: 'BAD_USER_INPUT' | 'NOT_FOUND';
  /** The parameter that is to blame. */
  readonly parameter: string;
  readonly sentence: Label;

  constructor(parameter: string, sentence: Label) {
    super(sentence.EN);
    this.parameter = parameter;
    this.sentence = sentence;
  }
}

/** Something in it can't be meant. */
export class ParameterProblem extends AddressProblem {
  override readonly name = 'ParameterProblem';
  readonly status = 400;
  readonly code = 'BAD_USER_INPUT';
}

/** There is nothing to draw: no such city, or no such figures any more. */
export class NothingThere extends AddressProblem {
  override readonly name = 'NothingThere';
  readonly status = 404;
  readonly code = 'NOT_FOUND';
}
