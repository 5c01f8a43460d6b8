import type { Label } from '../labels.ts';

/** Why a change was not made, in words for the person who asked for it. Nothing of it was stored. */
export abstract class EditorialError extends Error {
  /** The sentence in French and in English; it says what to do. */
  readonly label: Label;

  constructor(label: Label) {
    super(label.EN);
    this.label = label;
  }
}

/** Something wrong with one field of what was sent. */
export interface FieldProblem {
  /** The field's name, with the path that leads to it, such as `source.url`. */
  field: string;
  label: Label;
}

/** What was sent cannot be stored; each problem names its field. */
export class InvalidInput extends EditorialError {
  override readonly name = 'InvalidInput';
  readonly problems: readonly FieldProblem[];

  constructor(problems: readonly FieldProblem[]) {
    const all = (locale: 'FR' | 'EN') =>
      problems.map(({ field, label }) => `${field}: ${label[locale]}`).join(' ');
    super({ FR: all('FR'), EN: all('EN') });
    this.problems = problems;
  }
}

/** There is no such thing, or it is not for the one who asks to see. */
export class NotFound extends EditorialError {
  override readonly name = 'NotFound';
}

export type Versioned = 'Project' | 'Theme' | 'Edition';

/** Somebody else changed it first: look at what it is now, and decide again. */
export class Conflict extends EditorialError {
  override readonly name = 'Conflict';
  readonly subject: Versioned;
  readonly id: number;

  constructor(subject: Versioned, id: number, expected: number, actual: number) {
    super({
      FR: `Quelqu’un l’a modifié entre-temps : vous aviez vu la version ${expected}, c’est désormais la version ${actual}. Regardez ce qui a changé, puis recommencez avec celle-ci.`,
      EN: `Somebody else has changed it: you had seen version ${expected}, it is now version ${actual}. Look at what changed, then try again with that one.`,
    });
    this.subject = subject;
    this.id = id;
  }
}

/** A published edition changes only with a reason that its readers are told. */
export class ErratumRequired extends EditorialError {
  override readonly name = 'ErratumRequired';
  readonly edition: string;

  constructor(code: string) {
    super({
      FR: `L’édition ${code} est publiée : elle ne change que par un erratum. Donnez-en la raison dans « erratum ».`,
      EN: `Edition ${code} is published: it changes only by an erratum. Give its reason in "erratum".`,
    });
    this.edition = code;
  }
}

/** It cannot be done in the state that things are in: what would have to be done first is said. */
export class NotPossible extends EditorialError {
  override readonly name = 'NotPossible';
}
