import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

export type { Logger };

/** An access token, wherever in a line it came to stand: in a header, an address, the message of an error. */
const token = /bar_[\w-]{43}/g;

/**
 * Structured logs, one JSON object a line.
 *
 * @param destination standard output when left out
 */
export const createLogger = (level: string, destination?: DestinationStream): Logger => {
  const options: LoggerOptions = {
    level,
    base: { service: 'barometre' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // Nothing that could let somebody in belongs in a log.
    redact: ['headers.authorization', 'headers.cookie'],
    hooks: { streamWrite: (line) => line.replaceAll(token, 'bar_[Redacted]') },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
};
