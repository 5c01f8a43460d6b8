import { Prisma, type Read } from '@barometre/prisma';
import { type ProjectRow, projectColumns } from './project-row.ts';
import type { Selection } from './selection.ts';

/** The projects with these ids. */
export const findProjects = (
  read: Read,
  ids: readonly number[],
  selection: Selection,
): Promise<ProjectRow[]> =>
  read<ProjectRow>(
    Prisma.sql`select ${projectColumns(selection)} from project p where p.id = any(${[...ids]}::int[])`,
  );
