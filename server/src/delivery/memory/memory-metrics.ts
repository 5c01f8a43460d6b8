import { Counter, Gauge, type Registry } from 'prom-client';
import type { Remembered } from './memory-first.ts';
import type { ResponseCache } from './response-cache.ts';

export interface MemoryMetrics {
  remembered(remembered: Remembered): void;
  /** Tells how full the cache is. */
  watchCache(cache: ResponseCache): void;
}

/**
 * What /metrics tells of answers from memory. They take microseconds, of which measuring them as other requests are would be
 * a good part: they are counted in plain numbers, and the series made of these only when somebody reads them.
 */
export function memoryMetrics(registry: Registry): MemoryMetrics {
  const counted = new Map<string, { labels: { method: string; status: number }; count: number }>();
  new Counter({
    name: 'barometre_remembered_answers_total',
    help: 'Requests answered from memory, by method and status. The HTTP requests above do not include them.',
    labelNames: ['method', 'status'],
    registers: [registry],
    collect() {
      for (const entry of counted.values()) {
        this.inc(entry.labels, entry.count);
        entry.count = 0;
      }
    },
  });
  return {
    remembered: ({ method, status }) => {
      const key = `${method}${status}`;
      const entry = counted.get(key);
      if (entry !== undefined) entry.count++;
      else counted.set(key, { labels: { method, status }, count: 1 });
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
