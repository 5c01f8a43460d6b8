/**
 * A text of the data as a page shows it: in French no line begins with a sign that has a space before it, or ends with an
 * opening quote. Who enters a text types plain spaces; our own words are written with the right ones.
 */
export const boundSigns = (text: string): string =>
  text
    .replaceAll('« ', '«\u00a0')
    .replaceAll(/ (?=[:»])/g, '\u00a0')
    .replaceAll(/ (?=[;?!%])/g, '\u202f');
