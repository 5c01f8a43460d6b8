import { Counter, Gauge, type Registry } from 'prom-client';
import type { ResponseCache } from './response-cache.ts';

export interface MemoryMetrics {
  /** Counts an answer that needed no making. */
  remembered(method: string, status: number): void;
  /** Tells how full the cache is. */
  watchCache(cache: ResponseCache): void;
}

/**
 * What /metrics tells of answers from memory. They take microseconds, of which measuring them as other requests are would be
 * a good part: they are counted in plain numbers, and the series made of these only when somebody reads them.
 */
export function memoryMetrics(registry: Registry): MemoryMetrics {
  // By method and status: to put them into one text takes longer than to count.
  const counted = new Map<string, Map<number, number>>();
  new Counter({
    name: 'barometre_remembered_answers_total',
    help: 'Requests answered from memory, by method and status. The HTTP requests above do not include them.',
    labelNames: ['method', 'status'],
    registers: [registry],
    collect() {
      for (const [method, statuses] of counted) {
        for (const [status, count] of statuses) this.inc({ method, status }, count);
        statuses.clear();
      }
    },
  });
  return {
    remembered: (method, status) => {
      const statuses = counted.get(method) ?? new Map<number, number>();
      if (statuses.size === 0) counted.set(method, statuses);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    },
    watchCache: (cache) => {
      new Gauge({
        name: 'barometre_response_cache_answers',
        help: 'Answers in memory.',
        registers: [registry],
        collect() {
          this.set(cache.size.answers);
        },
      });
      new Gauge({
        name: 'barometre_response_cache_bytes',
        help: 'Bytes of memory that answers take.',
        registers: [registry],
        collect() {
          this.set(cache.size.bytes);
        },
      });
    },
  };
}
