import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

export type { Logger };

/** An access token, wherever in a line it came to stand: in a header, an address, the message of an error. */
const token = /bar_[\w-]{43}/g;

/** Lines that wait for a reader who has fallen behind, in characters: those beyond are lost rather than kept in memory. */
const mostWaiting = 1_000_000;

/** A server outlives whoever reads what it says: a pipe that was closed, a terminal that is gone, a full disk. */
function standardOutput(): DestinationStream {
  // With a least length, if of one character, `flush` waits until everything is written.
  const output = pino.destination({ dest: 1, minLength: 1, maxLength: mostWaiting });
  let isFailing = false;
  output.on('write', () => {
    isFailing = false;
  });
  output.on('error', () => {
    isFailing = true;
  });
  // At its exit a process writes what still waits, and would try for ever where it can't be written.
  const writeWhatWaits = output.flushSync.bind(output);
  output.flushSync = () => {
    if (!isFailing) writeWhatWaits();
  };
  return output;
}

/** Waits until what was said is written, or can't be. */
export const written = (log: Logger): Promise<void> =>
  new Promise((resolve) => {
    log.flush(() => resolve());
  });

/**
 * Structured logs, one JSON object a line.
 *
 * @param destination standard output when left out
 */
export const createLogger = (level: string, destination = standardOutput()): Logger => {
  const options: LoggerOptions = {
    level,
    base: { service: 'barometre' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // Nothing that could let somebody in belongs in a log.
    redact: ['headers.authorization', 'headers.cookie'],
    hooks: { streamWrite: (line) => line.replaceAll(token, 'bar_[Redacted]') },
  };
  return pino(options, destination);
};
