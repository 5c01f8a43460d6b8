import { REFUSED_EDITORIAL } from './refused-editorial.ts';

/** What the database must refuse: the statement, and the constraint that is to refuse it. */
type Refused = readonly [constraint: string, sql: string];

const EDITION = 'INSERT INTO edition (code, year, title_fr, title_en, provenance, as_of, source_id';
const edition = (columns: string, values: string) =>
  `${EDITION}${columns}) VALUES ('new', 2020, 'fr', 'en', 'SURVEY', '2020-01-01', 1${values})`;
const setEdition = (assignment: string) => `UPDATE edition SET ${assignment} WHERE code = '2013'`;
const setProject = (assignment: string) => `UPDATE project SET ${assignment} WHERE reference = '2013-0001'`;
const setCity = (assignment: string, slug = 'marseille') =>
  `UPDATE city SET ${assignment} WHERE slug = '${slug}'`;
const identify = (columns: string, values: string) =>
  `INSERT INTO city_identifier (city_id, scheme, value${columns}) SELECT id, ${values} FROM city WHERE slug = 'participant-13'`;

const OF_SOURCES: Refused[] = [
  ['source_key_format', `UPDATE source SET key = 'Not A Key' WHERE id = 1`],
  ['source_name_filled', `UPDATE source SET name = ' ' WHERE id = 1`],
  ['source_licence_filled', `UPDATE source SET licence = '' WHERE id = 1`],
  ['source_url_format', `UPDATE source SET url = 'javascript:alert(1)' WHERE id = 1`],
  ['source_url_format', `UPDATE source SET url = 'https://with a space' WHERE id = 1`],
];

const OF_EDITIONS: Refused[] = [
  ['edition_code_key', edition('', '').replace("'new'", "'2013'")],
  ['edition_code_format', setEdition(`code = 'Édition'`)],
  ['edition_code_format', setEdition(`code = '2013-'`)],
  ['edition_year_range', setEdition('year = 1989')],
  ['edition_year_range', setEdition('year = 2101')],
  ['edition_title_filled', setEdition(`title_en = '\u00a0'`)],
  ['edition_notice_required', setEdition('notice_en = NULL')],
  ['edition_notice_filled', setEdition(`notice_fr = ' '`)],
  ['edition_as_of_required', setEdition('as_of = NULL')],
  ['edition_current_published', setEdition(`status = 'DRAFT'`)],
  ['edition_one_current', `UPDATE edition SET current = true WHERE code = '2014'`],
  ['edition_previous_comparable', setEdition('comparable_to_previous = true')],
  ['edition_previous_comparable', edition(', previous_id', ', 1')],
  ['edition_previous_other', setEdition('previous_id = id, comparable_to_previous = true')],
];

const OF_THEMES_AND_FIGURES: Refused[] = [
  ['theme_code_format', `UPDATE theme SET code = 'e citizenship' WHERE code = 'e-citizenship'`],
  ['theme_label_filled', `UPDATE theme SET label_fr = '' WHERE code = 'health'`],
  ['theme_position_range', `UPDATE theme SET position = 0 WHERE code = 'health'`],
  ['published_figure_key_format', `UPDATE published_figure SET key = 'no spaces' WHERE id = 1`],
  ['published_figure_label_filled', `UPDATE published_figure SET label_fr = '' WHERE id = 1`],
  ['published_figure_unit_filled', `UPDATE published_figure SET unit = '' WHERE id = 1`],
  ['published_figure_value_finite', `UPDATE published_figure SET value = 'NaN' WHERE id = 1`],
  ['published_figure_value_finite', `UPDATE published_figure SET value = 'Infinity' WHERE id = 1`],
  [
    'published_figure_theme_id_edition_id_fkey',
    `UPDATE published_figure SET theme_id = (SELECT min(id) FROM theme WHERE edition_id <> published_figure.edition_id) WHERE id = 1`,
  ],
];

const OF_CITIES: Refused[] = [
  ['city_slug_format', setCity(`slug = 'Saint Denis'`)],
  ['city_slug_format', setCity(`slug = 'a--b'`)],
  ['city_name_filled', setCity(`name = ''`)],
  ['city_population_range', setCity('population = -1')],
  ['city_population_year', setCity('population = NULL')],
  ['city_disclosed_kind', setCity('kind = NULL')],
  ['city_disclosed_kind', setCity(`kind = 'COMMUNE'`, 'participant-13')],
  ['city_undisclosed_blank', setCity('population = 60000', 'participant-13')],
  ['city_undisclosed_blank', setCity(`department_code = '13'`, 'participant-13')],
  ['city_undisclosed_blank', setCity(`region_code = '93'`, 'participant-13')],
  ['city_department_code_fkey', setCity(`department_code = '00'`)],
  ['city_slug_pkey', setCity(`slug = 'brest-metropole-oceane'`)],
  ['city_slug_slug_format', `INSERT INTO city_slug SELECT 'À', id FROM city WHERE slug = 'lorient'`],
  ['city_slug_kept', `DELETE FROM city_slug WHERE slug = 'pau-bearn-pyrenees'`],
  ['city_slug_kept', `UPDATE city_slug SET slug = 'pau' WHERE slug = 'pau-bearn-pyrenees'`],
  ['city_slug_kept', `UPDATE city_slug SET city_id = 1 WHERE slug = 'pau-pyrenees'`],
  ['city_name_name_filled', `UPDATE city_name SET name = '' WHERE id = 1`],
  ['city_name_dates', `UPDATE city_name SET valid_from = '2020-01-02', valid_to = '2020-01-01' WHERE id = 1`],
  ['participation_name_filled', `UPDATE participation SET name = ''`],
];

const OF_IDENTIFIERS: Refused[] = [
  ['city_identifier_format', identify('', `'INSEE', '2C001'`)],
  ['city_identifier_format', identify('', `'INSEE', '1305'`)],
  ['city_identifier_format', identify('', `'SIREN', '12345678'`)],
  ['city_identifier_scheme_value_key', identify('', `'INSEE', '13055'`)],
  [
    'city_identifier_dates',
    identify(', valid_from, valid_to, valid_to_year', `'INSEE', '99001', '2020-02-01', '2020-01-01', 2020`),
  ],
  ['city_identifier_end_year', identify(', valid_to, valid_to_year', `'INSEE', '99001', '2020-01-01', 2019`)],
  ['city_identifier_years', identify(', valid_from, valid_to_year', `'INSEE', '99001', '2020-01-01', 2019`)],
  [
    'city_identifier_one_present',
    `UPDATE city_identifier SET valid_to_year = NULL WHERE value = '245900410'`,
  ],
];

const OF_PLACES: Refused[] = [
  ['reference_place_code_format', `UPDATE reference_place SET code = '1305' WHERE code = '13055'`],
  ['reference_place_code_format', `UPDATE reference_place SET code = '13055' WHERE code = '200093201'`],
  ['reference_place_siren_format', `UPDATE reference_place SET siren = '1' WHERE code = '13055'`],
  ['reference_place_seat', `UPDATE reference_place SET seat_code = '13055' WHERE code = '13055'`],
  ['reference_place_seat', `UPDATE reference_place SET seat_code = NULL WHERE code = '13201'`],
  ['reference_place_population_range', `UPDATE reference_place SET population = -1 WHERE code = '13055'`],
  ['reference_place_population_year', `UPDATE reference_place SET population = NULL WHERE code = '13055'`],
];

const AXES = ['realisation', 'partnerships', 'budget', 'measurement'];
const secondary = (theme: string, position: number) =>
  `INSERT INTO project_secondary_theme SELECT project.id, theme.id, project.edition_id, ${position} FROM project, theme
   WHERE reference = '2013-0001' AND theme.code = '${theme}' AND theme.edition_id = project.edition_id`;

const OF_PROJECTS: Refused[] = [
  ...AXES.flatMap((axis): Refused[] => [
    ['project_maturity_range', setProject(`maturity_${axis} = 5`)],
    ['project_maturity_range', setProject(`maturity_${axis} = -1`)],
  ]),
  ['project_edition_id_reference_key', setProject(`reference = '2013-0002'`)],
  ['project_reference_filled', setProject(`reference = ' '`)],
  ['project_title_filled', setProject(`title = E'\\t'`)],
  ['project_url_format', setProject(`url = 'ftp://example.org'`)],
  ['project_objectives_distinct', setProject(`objectives = '{SERVICE,SERVICE}'`)],
  ['project_objectives_distinct', setProject(`objectives = '{SERVICE,NULL}'`)],
  ['project_partners_filled', setProject(`partners = '{a,NULL}'`)],
  ['project_partners_filled', setProject(`partners = '{a,""}'`)],
  ['project_budget_range', setProject('budget_planned = -1')],
  ['project_budget_range', setProject('budget_spent = -0.01')],
  ['project_dates', setProject(`started_on = '2013-02-01', completed_on = '2013-01-31'`)],
  [
    'project_edition_id_city_id_fkey',
    `INSERT INTO city (slug, name, kind) VALUES ('elsewhere', 'Elsewhere', 'COMMUNE');
     ${setProject(`city_id = (SELECT id FROM city WHERE slug = 'elsewhere')`)}`,
  ],
  [
    'project_theme_id_edition_id_fkey',
    setProject(`theme_id = (SELECT theme.id FROM theme JOIN edition ON edition.id = edition_id
                            WHERE edition.code = '2014' AND theme.code = 'transport')`),
  ],
  ['project_secondary_theme_not_primary', secondary('leisure', 1)],
  [
    'project_secondary_theme_not_primary',
    `${secondary('health', 1)}; ${setProject(
      `theme_id = (SELECT theme_id FROM project_secondary_theme WHERE project_id = project.id)`,
    )}`,
  ],
  ['project_secondary_theme_position_range', secondary('health', 3)],
  ['project_secondary_theme_project_id_position_key', `${secondary('health', 1)}; ${secondary('energy', 1)}`],
  [
    'project_partner_city_not_lead',
    `INSERT INTO project_partner_city SELECT id, city_id FROM project WHERE reference = '2013-0001'`,
  ],
  [
    'project_partner_city_not_lead',
    `INSERT INTO project_partner_city SELECT project.id, city.id FROM project, city
       WHERE reference = '2013-0001' AND slug = 'lorient';
     ${setProject(`city_id = (SELECT id FROM city WHERE slug = 'lorient')`)}`,
  ],
];

export const REFUSED: readonly Refused[] = [
  ...OF_SOURCES,
  ...OF_EDITIONS,
  ...OF_THEMES_AND_FIGURES,
  ...OF_CITIES,
  ...OF_IDENTIFIERS,
  ...OF_PLACES,
  ...OF_PROJECTS,
  ...REFUSED_EDITORIAL,
];
