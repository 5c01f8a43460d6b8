import type { Desk } from './desk.ts';

export interface LoggedEvent {
  id: number;
  actor: string;
  action: string;
  label: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
}

/** What the audit log gained since an event; everything without one. The oldest first. */
export async function eventsSince({ database }: Desk, id = 0): Promise<LoggedEvent[]> {
  return await database.sql.query<LoggedEvent>(
    'SELECT id, actor, action, label, before, after, reason FROM audit_event WHERE id > $1 ORDER BY id',
    [id],
  );
}

export async function lastEvent(desk: Desk): Promise<number> {
  return (await eventsSince(desk)).at(-1)?.id ?? 0;
}
