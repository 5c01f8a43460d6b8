import type { Sql } from '@barometre/prisma';
import { type Actor, hasRole } from '../../editorial/actor.ts';
import { NotPossible } from '../../editorial/editorial-error.ts';
import { cityId, joinIdentifier } from './staged-projects.ts';

/** A name of a staged project that means nothing in its edition. */
interface Lost {
  reference: string;
  name: string;
}

interface Place {
  importId: number;
  editionId: number;
}

/** How many are named in a refusal. */
const shown = 5;

/**
 * Checks that the themes and cities of what is staged are there: weeks may pass between the two, in which a theme may be
 * taken out or get another code. `openStagedProjects` comes first.
 *
 * @throws {NotPossible} naming the projects, what they name, and what to do
 */
export async function checkNames(sql: Sql, actor: Actor, place: Place): Promise<void> {
  const themes = await lostThemes(sql, place);
  if (themes.length > 0) throw themesGone(listed(themes));
  const cities = await lostCities(sql, place);
  if (cities.length === 0) return;
  throw hasRole(actor, 'EDITOR') ? citiesGone(listed(cities)) : citiesNew(listed(cities));
}

// The table of ids tells which rows are wrong; what these few name is then read from what was staged.
const lostThemes = (sql: Sql, { importId, editionId }: Place) =>
  sql.query<Lost>(
    `with known as (select code from theme where edition_id = $2), wrong as materialized (
       select s.row, s.reference, s.secondary_themes from staged_project s
       where s.theme_id is null or not s.secondary_themes <@ array(select code from known)
       order by s.row limit ${shown + 1})
     select wrong.reference, named.code as name
     from wrong join import_row r on r.import_id = $1 and r.row = wrong.row
     cross join lateral (select r.project ->> 'theme' as code union select unnest(wrong.secondary_themes)) as named
     where named.code not in (select code from known)
     order by wrong.row, 2 limit ${shown + 1}`,
    [importId, editionId],
  );

const lostCities = (sql: Sql, { importId }: Place) =>
  sql.query<Lost>(
    `with wrong as materialized (
       select s.row, s.reference from staged_project s
       where exists (select from unnest(s.partner_city_ids || s.city_id) as named (id)
         where not exists (select from city where city.id = named.id))
       order by s.row limit ${shown + 1})
     select wrong.reference, replace(key, ':', ' ') as name
     from wrong join import_row r on r.import_id = $1 and r.row = wrong.row
     cross join lateral (select r.project ->> 'city' as key
       union select jsonb_array_elements_text(r.project -> 'partner_cities')) as named
     ${joinIdentifier('key')}
     where not exists (select from city where city.id = ${cityId('key')})
     order by wrong.row, 2 limit ${shown + 1}`,
    [importId],
  );

const listed = (lost: readonly Lost[]): string =>
  [
    ...lost.slice(0, shown).map(({ reference, name }) => `${reference} (${name})`),
    ...(lost.length > shown ? ['…'] : []),
  ].join(', ');

const themesGone = (projects: string) =>
  new NotPossible({
    FR: `Des thèmes que nomment ces projets ont été retirés de l’édition depuis la lecture du fichier, ou ont changé de code : ${projects}. Importez de nouveau le fichier, pour que ses thèmes soient de nouveau cherchés.`,
    EN: `Themes that these projects name were taken out of the edition since the file was read, or have another code: ${projects}. Import the file again, so that its themes are looked up anew.`,
  });

const citiesGone = (projects: string) =>
  new NotPossible({
    FR: `Des villes que nomment ces projets n’existent plus depuis la lecture du fichier : ${projects}. Importez de nouveau le fichier, pour que ses villes soient de nouveau cherchées.`,
    EN: `Cities that these projects name have gone since the file was read: ${projects}. Import the file again, so that its cities are looked up anew.`,
  });

const citiesNew = (projects: string) =>
  new NotPossible({
    FR: `Ces projets nomment des villes qui ne sont pas dans le baromètre : ${projects}. Retirez-les, ou adressez le fichier à un éditeur : seul un éditeur peut les ajouter.`,
    EN: `These projects name cities that are not in the barometer: ${projects}. Take them out, or send the file to an editor: only an editor may add them.`,
  });
