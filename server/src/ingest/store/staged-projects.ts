import type { Sql } from '@barometre/prisma';
import type { Mapping } from '../mapping/mapping.ts';
import { declared, toldColumns } from './project-columns.ts';

/**
 * The staged rows that can be committed, as a table of this transaction's own, with the ids that their city and theme have
 * now: null for one that is yet to be added. Everything that follows is done for all rows together.
 */
export async function openStagedProjects(
  sql: Sql,
  { importId, editionId, mapping }: { importId: number; editionId: number; mapping: Mapping },
): Promise<void> {
  // Of what the mapping does not speak of nothing is staged: it is not looked for either.
  const told = toldColumns(mapping);
  await sql.script(`
    drop table if exists pg_temp.staged_project;
    create temporary table staged_project (
      row int not null, reference text primary key, title text not null, title_given boolean not null, city_id int, theme_id int,
      secondary_themes text[], partner_city_ids int[]${declared(told)}
    ) on commit drop;
    analyze import_row (import_id, valid, reference);`);
  const links = `${tellsSecondaryThemes(mapping) ? ', secondary_themes text[]' : ''}${tellsPartnerCities(mapping) ? ', partner_cities text[]' : ''}`;
  await sql.query(
    `insert into staged_project
       (row, reference, title, title_given, city_id, theme_id, secondary_themes, partner_city_ids${told.map(({ name }) => `, ${name}`).join('')})
     select r.row, r.reference, p.title, p.title_given, ${cityId('p.city')}, t.id,
       ${tellsSecondaryThemes(mapping) ? `coalesce(p.secondary_themes, '{}')` : `'{}'::text[]`},
       ${tellsPartnerCities(mapping) ? partnerIds : `'{}'::int[]`}
       ${told.map(({ name }) => `, ${isList(name) ? `coalesce(p.${name}, '{}')` : `p.${name}`}`).join('')}
     from import_row r
     cross join jsonb_to_record(r.project) as p (title text, title_given boolean, city text, theme text${links}${declared(told)})
     ${joinIdentifier('p.city')}
     left join theme t on t.edition_id = $2 and t.code = p.theme
     where r.import_id = $1 and r.valid`,
    [importId, editionId],
  );
  await sql.script('analyze staged_project (reference, city_id, theme_id)');
}

const isList = (name: string): boolean => name === 'objectives' || name === 'partners';

// A key is "CITY:12", or "INSEE:01001" and "SIREN:200054781" as `city_identifier` has them.
export const cityId = (key: string) =>
  `case when ${key} like 'CITY:%' then substr(${key}, 6)::int else identifier.city_id end`;
// By both columns of the index: a join by an expression would be at the mercy of the planner's guesses.
export const joinIdentifier = (key: string) =>
  `left join city_identifier identifier on identifier.value = split_part(${key}, ':', 2) and identifier.scheme =
     (case when ${key} like 'INSEE:%' then 'INSEE' when ${key} like 'SIREN:%' then 'SIREN' end)::"IdentifierScheme"`;

const partnerIds = `array(select ${cityId('key')} as id from unnest(p.partner_cities) as key ${joinIdentifier('key')} order by 1)`;

const spaces = String.raw`[\s\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+`;
/** As `titleFrom` makes it of the description `p` has. */
const madeTitle = `rtrim(left(btrim(regexp_replace(p.description, '${spaces}', ' ', 'g')), 120))`;
/** A title that was made never replaces one that somebody wrote. Of a project without a description none was made. */
export const takesTitle = `(s.title_given or p.title = p.reference or p.title is not distinct from ${madeTitle})`;

/** Whether what is staged (`s`) differs from the project that is there (`p`), in what the mapping speaks of. */
export function differs(mapping: Mapping): string {
  const plain = toldColumns(mapping).map(({ name }) =>
    name === 'objectives'
      ? `not (p.objectives @> s.objectives and p.objectives <@ s.objectives)`
      : `p.${name} is distinct from s.${name}`,
  );
  return [
    `p.city_id is distinct from s.city_id`,
    `p.theme_id is distinct from s.theme_id`,
    `(${takesTitle} and p.title <> s.title)`,
    ...plain,
    ...(tellsSecondaryThemes(mapping) ? [`${secondaryThemesOf('p')} <> s.secondary_themes`] : []),
    ...(tellsPartnerCities(mapping) ? [`${partnerCitiesOf('p')} is distinct from s.partner_city_ids`] : []),
  ].join(' or ');
}

export const tellsSecondaryThemes = ({ columns, constants }: Mapping): boolean =>
  (columns.secondaryThemes ?? constants.secondaryThemes) !== undefined;
export const tellsPartnerCities = ({ columns, constants }: Mapping): boolean =>
  (columns.partnerCities ?? constants.partnerCities) !== undefined;

export const secondaryThemesOf = (project: string) =>
  `array(select st.code from project_secondary_theme ps join theme st on st.id = ps.theme_id
         where ps.project_id = ${project}.id order by ps.position)`;
export const partnerCitiesOf = (project: string) =>
  `array(select pc.city_id from project_partner_city pc where pc.project_id = ${project}.id order by 1)`;
