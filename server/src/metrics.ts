import type { Statement } from '@barometre/prisma';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type MemoryMetrics, memoryMetrics } from './delivery/memory/memory-metrics.ts';
import type { Answered } from './http/router.ts';
import { mergeMetrics } from './processes/merge-metrics.ts';
import type { Siblings } from './processes/siblings.ts';
import type { KeptColumns } from './reads/columns/kept-columns.ts';

export interface Metrics extends MemoryMetrics {
  contentType: string;
  /** All of them as Prometheus reads them. */
  read(): Promise<string>;
  answered(answered: Answered): void;
  operation(operation: string, outcome: 'ok' | 'error', seconds: number): void;
  statement(statement: Statement): void;
  /** @param count how many connections follow something, whenever that is asked */
  liveConnections(count: () => number): void;
  /** Tells how many projects are in memory. */
  watchColumns(columns: Pick<KeptColumns, 'size'>): void;
  /** @param inUse whether the replica is read, whenever that is asked */
  replicaInUse(inUse: () => boolean): void;
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * What /metrics tells: requests, operations, the database, and by default the event loop and memory.
 *
 * @param siblings where several processes answer for one server: whichever is asked tells what all have counted, each under its
 *   number. Added up, a count would fall when a process ends, and be taken for one that began anew.
 */
export function createMetrics(siblings?: Siblings): Metrics {
  const registry = new Registry();
  if (siblings !== undefined) {
    registry.setDefaultLabels({ process: siblings.number });
    siblings.answer('metrics', () => textOf(registry));
  }
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'barometre_http_request_duration_seconds',
    help: 'Duration of HTTP requests by route, method and status. Answers from memory and live connections are told apart.',
    labelNames: ['route', 'method', 'status'],
    buckets: seconds,
    registers: [registry],
  });
  const operations = new Histogram({
    name: 'barometre_graphql_operation_duration_seconds',
    help: 'Duration of GraphQL operations by name (those of the contract and of the element; all others are "other") and outcome.',
    labelNames: ['operation', 'outcome'],
    buckets: seconds,
    registers: [registry],
  });
  const statements = new Histogram({
    name: 'barometre_database_statement_duration_seconds',
    help: 'Duration of database statements as the server sees it.',
    buckets: seconds,
    registers: [registry],
  });
  return {
    ...memoryMetrics(registry),
    contentType: registry.contentType,
    read: async () =>
      siblings === undefined ? await textOf(registry) : mergeMetrics(await siblings.ask('metrics')),
    answered: ({ route, method, status, seconds: duration }) =>
      requests.observe({ route, method, status }, duration),
    operation: (operation, outcome, duration) => operations.observe({ operation, outcome }, duration),
    statement: ({ durationMs }) => statements.observe(durationMs / 1_000),
    watchColumns: (columns) => {
      new Gauge({
        name: 'barometre_columns_projects',
        help: 'Projects in memory, of which filters are counted without asking the database.',
        registers: [registry],
        collect() {
          this.set(columns.size.projects);
        },
      });
      new Gauge({
        name: 'barometre_columns_bytes',
        help: 'Bytes of memory that they take, about.',
        registers: [registry],
        collect() {
          this.set(columns.size.bytes);
        },
      });
    },
    replicaInUse: (inUse) => {
      new Gauge({
        name: 'barometre_replica_in_use',
        help: 'Whether the replica is read (1) or the primary in its place (0).',
        registers: [registry],
        collect() {
          this.set(inUse() ? 1 : 0);
        },
      });
    },
    liveConnections: (count) => {
      new Gauge({
        name: 'barometre_live_connections',
        help: 'Connections that follow figures.',
        registers: [registry],
        collect() {
          this.set(count());
        },
      });
    },
  };
}

/** The library spells what is no number in a way that the format does not have. */
const textOf = async (registry: Registry): Promise<string> =>
  (await registry.metrics()).replaceAll(/ Nan$/gm, ' NaN');
