import { Prisma, type PrismaClient } from '@barometre/prisma';
import {
  afterPositionSql,
  type KeyRow,
  keySql,
  type OrderTerm,
  orderBySql,
  type Page,
  type PageRequest,
  pageOf,
} from './keyset.ts';

const id = Prisma.sql`ae.id`;

/** Which events of the audit log: every part that is given must hold. */
export interface AuditCut {
  editionId?: number | undefined;
  subject?: string | undefined;
  subjectId?: number | undefined;
  /** What kind of thing was changed, whichever it is. */
  subjectType?: string | undefined;
  actor?: string | undefined;
}

/** The latest first. */
export const auditOrder: readonly OrderTerm[] = [
  { name: 'LATEST', direction: 'DESC', expression: id, nullable: false, type: 'number' },
];

/** One page of the audit log. */
export async function findAuditPage(client: PrismaClient, cut: AuditCut, page: PageRequest): Promise<Page> {
  const rows = await client.$queryRaw<KeyRow[]>`
    select ae.id, ${keySql(auditOrder)} as key
    from audit_event ae
    where ${auditCutSql(cut)} and ${afterPositionSql(auditOrder, id, page)}
    order by ${orderBySql(auditOrder, id, page.backward)}
    limit ${page.size + 1}`;
  return pageOf(rows, page);
}

export async function countAuditEvents(client: PrismaClient, cut: AuditCut): Promise<number> {
  const [row] = await client.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from audit_event ae where ${auditCutSql(cut)}`;
  return row?.total ?? 0;
}

/** Everybody who is in the log. */
export async function findAuditActors(client: PrismaClient): Promise<string[]> {
  const rows = await client.$queryRaw<
    { actor: string }[]
  >`select distinct actor from audit_event order by actor`;
  return rows.map(({ actor }) => actor);
}

function auditCutSql({ editionId, subject, subjectId, subjectType, actor }: AuditCut): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (editionId !== undefined) conditions.push(Prisma.sql`ae.edition_id = ${editionId}`);
  if (subject !== undefined) conditions.push(Prisma.sql`ae.subject = ${subject}`);
  if (subjectId !== undefined) conditions.push(Prisma.sql`ae.subject_id = ${subjectId}`);
  if (subjectType !== undefined) conditions.push(Prisma.sql`ae.subject = ${subjectType}`);
  if (actor !== undefined) conditions.push(Prisma.sql`ae.actor = ${actor}`);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' and ');
}
