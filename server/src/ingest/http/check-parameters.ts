import { MappingError } from '../mapping/mapping.ts';

/** Checks what the address of a request names. A mapping in it has rules of its own. @throws {MappingError} */
export function checkParameters({ searchParams }: URL): void {
  for (const [name, value] of searchParams) if (name !== 'mapping') checkParameter(name, value);
}

/** The database takes no NUL, and nobody sees the other ones in a list. @throws {MappingError} */
export function checkParameter(name: string, value: string): void {
  if (!/\p{Cc}/u.test(value)) return;
  throw new MappingError([`${name}: holds a control character, such as a NUL or a line break: take it out`]);
}
