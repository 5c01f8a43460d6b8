import { transcode } from 'node:buffer';

/** Beyond ISO 8859-1: JavaScript has such a text in two bytes a character. */
const wide = /[^\0-\xff]/;

/**
 * A text as the bytes that are sent. Node writes one of two bytes a character (a single ’ is enough) character by character, which takes
 * three times as long as these two steps. Half of a character becomes the mark for what is unknown.
 */
export const utf8 = (text: string): Buffer =>
  wide.test(text)
    ? transcode(Buffer.from(text.toWellFormed(), 'utf16le'), 'utf16le', 'utf8')
    : Buffer.from(text);
