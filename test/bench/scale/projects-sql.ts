import type { Client } from 'pg';

interface Part {
  editionId: number;
  /** The numbers of the projects, from the first to before the last. */
  from: number;
  to: number;
}

/** A number from 0 to before 1 that follows from a row's number and from what is drawn. */
const draw = (what: number) => `((hashint8extended(n, ${what}) & 65535) / 65536::float8)`;

/** One of a list; lists that name a value twice draw it twice as often. */
const oneOf = (what: number, values: readonly string[]) =>
  `(array[${values.join(', ')}])[1 + floor(${draw(what)} * ${values.length})::int]`;

const texts = (...values: string[]) => values.map((value) => `'${value}'`);

const status = oneOf(
  1,
  ['UNDER_STUDY', 'IN_PROGRESS', 'IN_PROGRESS', 'COMPLETED', 'COMPLETED', 'COMPLETED', 'ABANDONED', null].map(
    (name) => (name === null ? 'null::"ProjectStatus"' : `'${name}'::"ProjectStatus"`),
  ),
);

const objectives = oneOf(
  2,
  [
    'SERVICE',
    'SERVICE,MANAGEMENT',
    'MANAGEMENT',
    'ATTRACTIVENESS',
    'SERVICE,SUSTAINABILITY',
    'EXEMPLARITY',
    '',
  ].map((list) => `'{${list}}'`),
);

/** Assessed 0 to 4, or one time in six not. */
const axis = (what: number) =>
  oneOf(what, ['null::smallint', ...['0', '1', '2', '3', '4'].map((text) => `${text}::smallint`)]);

/** In the order of the columns that `addProjects` names. */
const values = [
  `'L-' || n`,
  `${oneOf(7, texts('Guichet en ligne', 'Carte des transports', 'Wifi public', 'Archives en ligne', 'Budget participatif', 'Télérelève', 'Agenda culturel', 'Capteurs de bruit'))}
     || ' ' || ${oneOf(8, texts('des habitants', 'du centre', 'des quartiers', 'de la métropole', 'du port', 'des parcs'))} || ' ' || n`,
  `${oneOf(9, texts('Un service que les habitants utilisent depuis chez eux.', 'La suite du programme communal, avec un budget suivi.', 'Un essai avec les associations du quartier.', 'Ouvert depuis peu dans un quartier, puis partout.'))}
     || ' ' || ${oneOf(10, texts('Ouvert au public.', 'Son budget est suivi chaque trimestre.', 'Un bilan sera public.', 'Un groupe de travail le suit.'))}`,
  `city.ids[1 + n % cardinality(city.ids)]`,
  `theme.ids[1 + floor(power(${draw(11)}, 1.4) * cardinality(theme.ids))::int]`,
  `${objectives}::"Objective"[]`,
  status,
  `case when ${draw(12)} < 0.4 then round((${draw(13)} * 900000)::numeric, -2) end`,
  `case when ${draw(14)} < 0.6 then date '2008-01-01' + floor(${draw(15)} * 2000)::int end`,
  axis(3),
  axis(4),
  axis(5),
  axis(6),
  `timestamptz '2013-06-19' - n * interval '1 minute'`,
];

export async function addProjects(client: Client, { editionId, from, to }: Part): Promise<void> {
  await client.query(
    `insert into project (edition_id, reference, title, description, city_id, theme_id, objectives, status, budget_planned, started_on,
       maturity_realisation, maturity_partnerships, maturity_budget, maturity_measurement, updated_at)
     select ${editionId}, ${values.join(',\n')}
     from generate_series(${from}::bigint, ${to - 1}::bigint) n,
       (select array_agg(city_id order by city_id) as ids from participation where edition_id = ${editionId}) city,
       (select array_agg(id order by position) as ids from theme where edition_id = ${editionId}) theme`,
  );
}

/** Every third project has a secondary theme: the one after its own. */
export async function addSecondaryThemes(client: Client, editionId: number): Promise<void> {
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  await client.query(
    `insert into project_secondary_theme (project_id, theme_id, edition_id, position)
     select p.id, next.id, p.edition_id, 1
     from project p
     join (select id, coalesce(lead(id) over (order by position), first_value(id) over (order by position)) as next_id
       from theme where edition_id = $1) t on t.id = p.theme_id
     join theme next on next.id = t.next_id
     where p.edition_id = $1 and p.id % 3 = 0`,
    [editionId],
  );
  await client.query('commit');
}
