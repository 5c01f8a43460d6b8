/** More tokens than any sensible document has. */
export const maxTokens = 2_000;

/** More brackets within each other than any sensible document has, and far fewer than exhaust the stack. */
export const maxNesting = 200;

/** The largest request body, in bytes: a text of a megabyte comes far enough for its argument to be named. */
export const maxBodySize = 1_200_000;

/** The most that an operation may cost, in points. */
export const maxCost = 5_000;
