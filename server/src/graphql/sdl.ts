import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

/** The schema in its own language, sorted, so that a change of the code shows as the smallest change here. */
export const sdl = `${printSchema(lexicographicSortSchema(schema))}\n`;
