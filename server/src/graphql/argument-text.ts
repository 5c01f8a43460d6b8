import {
  defaultFieldResolver,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { badUserInput } from './errors.ts';

const maxTextLength = 1_000;
const maxListLength = 100;

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
      field.resolve = (parent, values, context, info) => {
        for (const argument of field.args) assertText(argument.name, argument.type, values[argument.name]);
        return resolve(parent, values, context, info);
      };
    }
  }
  return schema;
}

function assertText(path: string, type: GraphQLInputType, value: unknown): void {
  if (value === null || value === undefined) return;
  if (isNonNullType(type)) {
    assertText(path, type.ofType, value);
  } else if (isListType(type)) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    if (items.length > maxListLength) {
      throw badUserInput(
        path,
        `"${path}" takes at most ${maxListLength} values, ${items.length} were given.`,
      );
    }
    for (const item of items) assertText(path, type.ofType, item);
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      assertText(`${path}.${field.name}`, field.type, (value as Record<string, unknown>)[field.name]);
    }
  } else if (type !== GraphQLID && typeof value === 'string') {
    // Ids are opaque: an unreadable one names nothing, which is not an error.
    const problem = textProblem(value);
    if (problem !== null) throw badUserInput(path, `"${path}" ${problem}`);
  }
}

function textProblem(text: string): string | null {
  if (text.length > maxTextLength) {
    return `may hold at most ${maxTextLength} characters, ${text.length} were given.`;
  }
  if (text.includes('\0')) return 'holds a NUL character (U+0000), which no text may hold: take it out.';
  if (!text.isWellFormed())
    return 'holds half of a surrogate pair, so it is not valid Unicode: send whole characters.';
  return null;
}
