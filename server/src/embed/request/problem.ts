import type { Label } from '../../labels.ts';

/** Something in an address that can't be meant, in the words of who wrote the address. */
export class ParameterProblem extends Error {
  override readonly name = 'ParameterProblem';
  readonly parameter: string;
  readonly sentence: Label;

  constructor(parameter: string, sentence: Label) {
    super(sentence.EN);
    this.parameter = parameter;
    this.sentence = sentence;
  }
}

/** There is nothing to draw: no such city, or no such figures any more. */
export class NothingThere extends Error {
  override readonly name = 'NothingThere';
  readonly parameter: string;
  readonly sentence: Label;

  constructor(parameter: string, sentence: Label) {
    super(sentence.EN);
    this.parameter = parameter;
    this.sentence = sentence;
  }
}
