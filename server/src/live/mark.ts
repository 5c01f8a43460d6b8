const beginning = '{"mark":"';

/** A message that changes nothing, and means that whatever was said before it has arrived. */
export const markMessage = (mark: string): string => `${beginning}${mark}"}`;

/** The mark that a message is; undefined where it is about a change. Other servers' marks are heard as well. */
export const readMark = (message: string): string | undefined =>
  message.startsWith(beginning) ? message.slice(beginning.length, -2) : undefined;
