import { Prisma } from '@barometre/prisma';
import { maturityCodeSql } from './maturity-code.ts';
import { kindSql } from './project-kind.ts';

// How the projects of a city come from the database: as one run of bytes, of which the drivers need not make a million rows of
// objects. Both halves of it stand here.

/** All projects of a group of `project p`, each as its id, its themes, its kind and its maturity. */
export const projectBytesSql = Prisma.sql`string_agg(
  int4send(p.id) || int4send(p.theme_id)
    || int4send(coalesce(secondary.first, 0)) || int4send(coalesce(secondary.second, 0))
    || int2send((${kindSql})::smallint) || int2send((${maturityCodeSql})::smallint), ''::bytea)`;

/** What it needs beside the project: its secondary themes, two at most, the smaller id first. */
export const secondaryThemesSql = Prisma.sql`
  cross join lateral (
    select min(st.theme_id) as first, case when count(*) > 1 then max(st.theme_id) end as second
    from project_secondary_theme st where st.project_id = p.id
  ) secondary`;

export const bytesOfProject = 20;

/** A project as filters and counts know it. */
export interface CodedProject {
  id: number;
  themeId: number;
  secondaryIds: readonly [number, number];
  kind: number;
  maturity: number;
}

export function* decodeProjects(bytes: Uint8Array): Generator<CodedProject> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < view.byteLength; at += bytesOfProject) {
    yield {
      id: view.getInt32(at),
      themeId: view.getInt32(at + 4),
      secondaryIds: [view.getInt32(at + 8), view.getInt32(at + 12)],
      kind: view.getInt16(at + 16),
      maturity: view.getInt16(at + 18),
    };
  }
}
