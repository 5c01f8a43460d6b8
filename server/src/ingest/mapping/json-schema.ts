import { z } from 'zod';
import { mappingSchema } from './mapping.ts';

/** The mapping file as a JSON Schema, for editors that check what is typed. */
export const mappingJsonSchema = {
  ...z.toJSONSchema(mappingSchema, { io: 'input', target: 'draft-2020-12' }),
  title: 'Mapping of a spreadsheet to the barometer',
  description:
    'Says which column of a spreadsheet is what, and how its themes, statuses and objectives are spelled.',
};
