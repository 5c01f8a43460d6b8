/** More tokens than any sensible document has. */
export const maxTokens = 2_000;

/** More brackets within each other than any sensible document has, and far fewer than exhaust the stack. */
export const maxNesting = 200;

/** The largest request body, in bytes. */
export const maxBodySize = 100_000;

/** The most that an operation may cost, in points. */
export const maxCost = 5_000;
