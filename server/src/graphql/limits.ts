/** More tokens than any sensible document has, and too few to nest deeper than the stack is. */
export const maxTokens = 2_000;

/** The largest request body, in bytes. */
export const maxBodySize = 100_000;
