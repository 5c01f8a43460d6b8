/** An edition was withdrawn while it was sent. */
export class Withdrawn extends Error {
  override readonly name = 'Withdrawn';

  constructor(code: string) {
    super(`edition ${code} was withdrawn while it was exported`);
  }
}
