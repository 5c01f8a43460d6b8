import type { Sql } from '@barometre/prisma';
import type { Actor } from '../../editorial/actor.ts';
import { contentSql } from '../../editorial/project-content.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { contentOfCreated } from './created-content.ts';
import { absentFromFile } from './diff.ts';
import { toldColumns } from './project-columns.ts';
import { differs, takesTitle, tellsPartnerCities, tellsSecondaryThemes } from './staged-projects.ts';

export interface Write {
  importId: number;
  editionId: number;
  mapping: Mapping;
  replace: boolean;
  actor: Actor;
  /** The reason of the erratum, for the audit log. */
  reason: string | null;
}

/** As the audit log keeps a project; built as what it is stored as, which for tens of thousands is worth a third. */
const content = contentSql.replaceAll('json_build_object', 'jsonb_build_object');

/** Writes what `openStagedProjects` opened: all rows at once, each change in the audit log with what was before and after. */
export async function writeProjects(sql: Sql, write: Write): Promise<void> {
  await sql.script(`
    drop table if exists pg_temp.project_change;
    create temporary table project_change (id int primary key, action text not null, before jsonb) on commit drop;
    set constraints all deferred;`);
  if (write.replace) await remove(sql, write);
  await update(sql, write);
  await create(sql, write);
  await writeLinks(sql, write);
  await record(sql, write);
}

async function remove(sql: Sql, { editionId, importId }: Write): Promise<void> {
  await sql.query(
    `insert into project_change (id, action, before)
     select p.id, 'project.delete', ${content} || jsonb_build_object('version', p.version)
     from project p where ${absentFromFile}`,
    [editionId, importId],
  );
  await sql.query(`delete from project p using project_change c where c.id = p.id and p.edition_id = $1`, [
    editionId,
  ]);
  // A city whose projects are all gone does not take part any more.
  await sql.query(
    `delete from participation pa where pa.edition_id = $1
       and pa.city_id in (select ci.city_id from project_change c
         join city_slug ci on ci.slug = c.before ->> 'city')
       and not exists (select from project p where p.edition_id = pa.edition_id and p.city_id = pa.city_id)
       and not exists (select from staged_project s where s.city_id = pa.city_id)`,
    [editionId],
  );
}

async function update(sql: Sql, { editionId, mapping }: Write): Promise<void> {
  await sql.query(
    `insert into project_change (id, action, before)
     select p.id, 'project.update', ${content}
     from staged_project s join project p on p.edition_id = $1 and p.reference = s.reference
     where ${differs(mapping)}`,
    [editionId],
  );
  await participate(sql, editionId);
  const plain = toldColumns(mapping).map(({ name }) => `, ${name} = s.${name}`);
  await sql.query(
    `update project p set city_id = s.city_id, theme_id = s.theme_id,
       title = case when ${takesTitle} then s.title else p.title end${plain.join('')},
       version = p.version + 1, updated_at = now()
     from staged_project s, project_change c
     where c.id = p.id and c.action = 'project.update' and p.edition_id = $1 and s.reference = p.reference`,
    [editionId],
  );
}

async function participate(sql: Sql, editionId: number): Promise<void> {
  await sql.query(
    // The edition is locked: nobody else adds a participation meanwhile.
    `insert into participation (edition_id, city_id)
     select $1::int, city_id from (select distinct city_id from staged_project) s
     where not exists (select from participation p where p.edition_id = $1 and p.city_id = s.city_id)`,
    [editionId],
  );
}

async function create(sql: Sql, { editionId, mapping }: Write): Promise<void> {
  const columns = [
    'reference',
    'title',
    'city_id',
    'theme_id',
    ...toldColumns(mapping).map(({ name }) => name),
  ];
  await sql.query(
    `with created as (
       insert into project (edition_id, ${columns.join(', ')})
       select $1::int, ${columns.map((name) => `s.${name}`).join(', ')} from staged_project s
       where not exists (select from project p where p.edition_id = $1 and p.reference = s.reference)
       order by s.row
       returning id)
     insert into project_change (id, action) select id, 'project.create' from created`,
    [editionId],
  );
}

/**
 * Secondary themes and partner cities of what was created, and of what was changed where the mapping speaks of them. Where it
 * does not they are kept, without the one that is the primary theme or the lead city now.
 */
async function writeLinks(sql: Sql, { editionId, mapping }: Write): Promise<void> {
  const changed = `from project_change c join project p on p.id = c.id
    join staged_project s on s.reference = p.reference where p.edition_id = $1`;
  if (tellsSecondaryThemes(mapping)) {
    await sql.query(`delete from project_secondary_theme where project_id in (select p.id ${changed})`, [
      editionId,
    ]);
    await sql.query(
      `insert into project_secondary_theme (project_id, theme_id, edition_id, position)
       select x.id, t.id, $1::int, x.position
       from (select p.id, given.code, given.position from project_change c join project p on p.id = c.id
             join staged_project s on s.reference = p.reference
             cross join unnest(s.secondary_themes) with ordinality as given (code, position)
             where p.edition_id = $1) as x
       join theme t on t.edition_id = $1 and t.code = x.code`,
      [editionId],
    );
  } else {
    await sql.query(
      `delete from project_secondary_theme kept using project_change c, project p
       where c.id = kept.project_id and p.id = c.id and p.edition_id = $1 and kept.theme_id = p.theme_id`,
      [editionId],
    );
  }
  if (tellsPartnerCities(mapping)) {
    await sql.query(`delete from project_partner_city where project_id in (select p.id ${changed})`, [
      editionId,
    ]);
    await sql.query(
      `insert into project_partner_city (project_id, city_id)
       select p.id, unnest(s.partner_city_ids) ${changed}`,
      [editionId],
    );
  } else {
    await sql.query(
      `delete from project_partner_city kept using project_change c, project p
       where c.id = kept.project_id and p.id = c.id and p.edition_id = $1 and kept.city_id = p.city_id`,
      [editionId],
    );
  }
}

async function record(sql: Sql, { editionId, actor, reason, mapping }: Write): Promise<void> {
  await sql.script('analyze project_change (id, action)');
  const columns = 'actor, token_id, action, edition_id, subject, subject_id, label, before, after, reason';
  const values = [actor.name, actor.tokenId, editionId, reason];
  await sql.query(
    `insert into audit_event (${columns})
     select $1, $2::int, c.action, $3::int, 'Project', p.id, p.reference, null, ${contentOfCreated(mapping)}, $4
     from project_change c join project p on p.id = c.id join city on city.id = p.city_id join theme on theme.id = p.theme_id
     where c.action = 'project.create' order by p.id`,
    values,
  );
  await sql.query(
    `insert into audit_event (${columns})
     select $1, $2::int, c.action, $3::int, 'Project', c.id, coalesce(p.reference, c.before ->> 'reference'), c.before,
       case when p.id is not null then ${content} end, $4
     from project_change c left join project p on p.id = c.id where c.action <> 'project.create' order by c.id`,
    values,
  );
}
