/*
 * Loaded into the server beside its own code: it collects its garbage when it is told to, so that what is measured then is what it
 * holds, and not what it has not got round to letting go of.
 */
process.on('SIGUSR2', () => globalThis.gc?.());
