import type { CityKind, PrismaClient } from '@barometre/prisma';
import { type CityCut, cityCutSql } from '../../reads/city-page.ts';
import { formerIdentifiersSql, presentIdentifierSql } from '../identifier-sql.ts';

const batchSize = 1_000;

/** A participant as it is exported. */
export interface CityRow {
  id: number;
  slug: string;
  name: string;
  disclosed: boolean;
  kind: CityKind | null;
  inseeCode: string | null;
  siren: string | null;
  population: number | null;
  populationYear: number | null;
  department: string | null;
  departmentName: string | null;
  region: string | null;
  regionName: string | null;
  otherNames: string[];
  otherSlugs: string[];
  formerInseeCodes: string[];
  formerSirens: string[];
  editions: string[];
  updatedAt: Date;
}

/** Participants in the order in which they were entered, batch by batch as projects are. */
export async function* readCities(client: PrismaClient, cut: CityCut): AsyncGenerator<CityRow[]> {
  let last = 0;
  for (;;) {
    const batch = await findBatch(client, cut, last);
    if (batch.length > 0) yield batch;
    if (batch.length < batchSize) return;
    last = batch.at(-1)?.id ?? last;
  }
}

function findBatch(client: PrismaClient, cut: CityCut, after: number) {
  return client.$queryRaw<CityRow[]>`
    select c.id, c.slug, c.name, c.disclosed, c.kind::text as kind,
      ${presentIdentifierSql('INSEE')} as "inseeCode", ${presentIdentifierSql('SIREN')} as siren,
      c.population, c.population_year as "populationYear",
      c.department_code as department, d.name as "departmentName",
      c.region_code as region, r.name as "regionName",
      array(select cn.name from city_name cn where cn.city_id = c.id order by cn.id) as "otherNames",
      array(select cs.slug from city_slug cs where cs.city_id = c.id and cs.slug <> c.slug
        order by cs.slug collate "C") as "otherSlugs",
      ${formerIdentifiersSql('INSEE')} as "formerInseeCodes", ${formerIdentifiersSql('SIREN')} as "formerSirens",
      array(select e.code from participation pa join edition e on e.id = pa.edition_id and e.status = 'PUBLISHED'
        where pa.city_id = c.id order by e.year, e.id) as editions,
      c.updated_at as "updatedAt"
    from city c
    left join department d on d.code = c.department_code
    left join region r on r.code = c.region_code
    where c.id > ${after} and ${cityCutSql(cut)}
    order by c.id
    limit ${batchSize}`;
}
