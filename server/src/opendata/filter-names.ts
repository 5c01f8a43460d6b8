import { GraphQLError } from 'graphql';
import { badUserInput } from '../graphql/errors.ts';

/** Runs rules of the API, where the filter is an argument named `where`, on an address, where its fields stand alone. */
export function withoutWhere<Result>(check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const argument = String(error.extensions['argument'] ?? '').replace(/^where\./, '');
    throw badUserInput(argument, error.message.replaceAll('"where.', '"'));
  }
}
