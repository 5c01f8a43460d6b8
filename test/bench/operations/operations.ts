import { readFileSync } from 'node:fs';
import { frenchBreakdownSql } from './breakdown-sql.ts';
import { citiesSql } from './cities-sql.ts';
import { pageSql } from './page-sql.ts';

/** One question to the barometer, in GraphQL and in SQL. */
export interface Operation {
  name: OperationName;
  title: string;
  /** The root field. */
  field: string;
  /** The document of those who share the barometer's schema. */
  document: string;
  /** One statement that answers it: `json`, the value of the root field. */
  sql: string;
}

export const operationNames = ['breakdown', 'cities', 'page'] as const;
export type OperationName = (typeof operationNames)[number];

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

export const operations: Readonly<Record<OperationName, Operation>> = {
  breakdown: {
    name: 'breakdown',
    title: '(1) breakdown',
    field: 'statistics',
    document: read('../../contract/operations/breakdown.graphql'),
    sql: frenchBreakdownSql,
  },
  cities: {
    name: 'cities',
    title: '(2) 24 cities, 5 projects each',
    field: 'cities',
    document: read('cities.graphql'),
    sql: citiesSql,
  },
  page: {
    name: 'page',
    title: '(3) filtered page of 20',
    field: 'projects',
    document: read('page.graphql'),
    sql: pageSql,
  },
};
