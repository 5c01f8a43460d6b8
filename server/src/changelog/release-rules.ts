import { deprecationsOf } from './deprecations.ts';

/** For how long, at the least, something goes on working once a release has announced its end. */
export const noticeInMonths = 6;

/**
 * What is wrong with the deprecations of a schema, one line each: every reason says what to use instead and ends
 * "Removed after <day>."; and of those that `before` did not have yet, that day leaves people enough time.
 *
 * @param before the schema of the last release; undefined for the first release
 * @param on the day of the release; left out where nothing is released yet, and so no notice begins
 */
export function deprecationProblems(before: string | undefined, after: string, on?: string): string[] {
  const announced = new Map(
    (before === undefined ? [] : deprecationsOf(before)).map(({ path, removedAfter }) => [
      path,
      removedAfter,
    ]),
  );
  return deprecationsOf(after).flatMap(({ path, reason, removedAfter }) => {
    const earlier = announced.get(path);
    if (removedAfter === null)
      return [
        `${path} is deprecated without a day: end its reason, "${reason}", with "… Removed after 2027-06-30."`,
      ];
    if (earlier != null)
      return removedAfter < earlier
        ? [`${path} was promised until ${earlier}: it may stay longer, not end on ${removedAfter}`]
        : [];
    const earliest = on === undefined ? removedAfter : monthsAfter(on, noticeInMonths);
    return removedAfter < earliest
      ? [`${path} would end on ${removedAfter}: leave people until ${earliest} at least`]
      : [];
  });
}

function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCMonth() + months;
  date.setUTCMonth(wanted);
  // The 31st of a month that has 30 days would be the 1st of the next.
  if (date.getUTCMonth() !== wanted % 12) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}
