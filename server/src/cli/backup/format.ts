import { z } from 'zod';

/** What the lines of a backup are: JSON, one object a line, gzipped. The last line has the digest of all before it. */
export const formatVersion = 1;

export const headerSchema = z.object({
  barometre: z.literal('backup'),
  version: z.int(),
  createdAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(
    z.object({ name: z.string(), value: z.string().regex(/^\d{1,19}$/), called: z.boolean() }),
  ),
});

export type Header = z.output<typeof headerSchema>;

/** Behind the header, before each batch of rows: whose they are and how many lines follow. */
export const batchSchema = z.object({ table: z.string(), rows: z.int().min(1) });

export const trailerSchema = z.object({ end: z.literal(true), rows: z.int(), sha256: z.string() });
