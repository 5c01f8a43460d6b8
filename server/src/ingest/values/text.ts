/** Spaces of any kind, line breaks included, as one plain space. */
export const oneLine = (text: string): string => text.replace(/[\s\u200B\uFEFF]+/gu, ' ').trim();

/** A text of several lines: composed letters, plain line ends, no control characters, no blank ends of lines. */
export const paragraphs = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out; the database refuses a zero byte.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF]/g, '')
    .replace(/[^\S\n]+\n/g, '\n')
    .trim();

/** The same on one line. */
export const label = (text: string): string => oneLine(paragraphs(text));

/** The form in which names are compared: no case, no accents, no ligatures, words divided by single spaces. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** As `fold`, and plurals compare as singulars: "transports" and "Transport " are one word. */
export const foldPlural = (text: string): string =>
  fold(text)
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
    .join(' ');

/** The address form of a name: "Élancourt-l'Église" is elancourt-l-eglise. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** The beginning of a text, of at most so many characters, no sign cut in two. */
export const beginning = (text: string, characters: number): string =>
  text
    .slice(0, characters)
    .replace(/\p{Cs}$/u, '')
    .trimEnd();

const titleCharacters = 120;

/** What stands for a title that is missing. `store/titles.ts` says the same in SQL. */
export const titleFrom = (description: string): string =>
  [...oneLine(description)].slice(0, titleCharacters).join('').trimEnd();
