/** For what comes by itself, however much else the machine has to do: Vitest alone would wait for a second. */
export const patient = { timeout: 20_000 };
