import { type Logger, pino } from 'pino';

export type { Logger };

/** Structured logs, one JSON object a line. */
export const createLogger = (level: string): Logger =>
  pino({
    level,
    base: { service: 'barometre' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // Nothing that could let somebody in belongs in a log.
    redact: ['headers.authorization', 'headers.cookie'],
  });
