import {
  defaultFieldResolver,
  type GraphQLField,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { maxCursorLength } from '../reads/cursor.ts';
import { maxTextLength, textProblem } from '../text-problem.ts';
import { badUserInput } from './errors.ts';

/** What is to be stored may be longer, such as a methodology; each text has its own limit where it is stored. */
const maxStoredLength = 20_000;
/** How many values a list that is given may have. */
export const maxListLength = 100;
/** What takes cursors: these are as long as the server makes them. */
const cursorArguments: readonly string[] = ['after', 'before'];

/**
 * Makes every field check its arguments before its resolver runs: no database stores a NUL character or half of a
 * surrogate pair, and no name or search is as long as a book.
 */
export function checkArgumentText(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const longest = type === schema.getMutationType() ? maxStoredLength : maxTextLength;
      field.resolve = (parent, values, context, info) => {
        assertArguments(field, values, longest);
        return resolve(parent, values, context, info);
      };
    }
  }
  return schema;
}

/** @throws BAD_USER_INPUT naming the argument that no text may be, or whose text or list is too long */
export function assertArguments(
  field: Pick<GraphQLField<unknown, unknown>, 'args'>,
  values: Readonly<Record<string, unknown>>,
  longest: number = maxTextLength,
): void {
  for (const argument of field.args) {
    const limit = cursorArguments.includes(argument.name) ? maxCursorLength : longest;
    assertText(argument.name, argument.type, values[argument.name], limit);
  }
}

function assertText(path: string, type: GraphQLInputType, value: unknown, longest: number): void {
  if (value === null || value === undefined) return;
  if (isNonNullType(type)) {
    assertText(path, type.ofType, value, longest);
  } else if (isListType(type)) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    if (items.length > maxListLength) {
      throw badUserInput(
        path,
        `"${path}" takes at most ${maxListLength} values, ${items.length} were given.`,
      );
    }
    for (const item of items) assertText(path, type.ofType, item, longest);
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      assertText(
        `${path}.${field.name}`,
        field.type,
        (value as Record<string, unknown>)[field.name],
        longest,
      );
    }
  } else if (type !== GraphQLID && typeof value === 'string') {
    // Ids are opaque: an unreadable one names nothing, which is not an error.
    const problem = textProblem(value, longest);
    if (problem !== null) throw badUserInput(path, `"${path}" ${problem}`);
  }
}
