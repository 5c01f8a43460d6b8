import type { Messages } from '../locales/messages.ts';
import type { ViewMessages } from '../locales/view-messages.ts';
import { linesOf } from './lines.ts';
import type { EvolutionFigures, Line, Moment } from './model.ts';
import { FEW, namesOf } from './summary.ts';

interface Change {
  label: string;
  before: Line;
  after: Line;
  /** Between the printed figures, in points. */
  points: number;
}

/** The finding in one sentence: about the last two editions that may be compared, or that none may. */
export function evolutionSummary(
  { moments, by, city, edition }: EvolutionFigures,
  names: string[],
  words: Messages,
  own: ViewMessages,
): string {
  if (!moments.length) return own.noEdition;
  if (moments.length === 1) return own.oneEdition;
  const index = moments.reduce(
    (found, moment, at) => (isComparable(moment, moments[at - 1]) ? at : found),
    -1,
  );
  const [before, after] = [moments[index - 1], moments[index]];
  if (!before?.series || !after?.series) return own.seriesBroken(names);

  const earlier = linesOf(before.series, by, words);
  const changes = linesOf(after.series, by, words).flatMap((line): Change[] => {
    const then = earlier.find(({ code }) => code === line.code);
    if (!line.code || line.figure === null || then?.figure == null) return [];
    return [{ label: line.label, before: then, after: line, points: line.figure - then.figure }];
  });
  const caution =
    city && (isReconstructed(before) || isReconstructed(after) || edition?.provenance === 'RECONSTRUCTED')
      ? words.reconstructed
      : '';
  const who = city ? `${city.name}${caution}, ` : '';
  const span = own.fromTo(names[index - 1] ?? '', names[index] ?? '');
  const lead = who ? who + span.charAt(0).toLowerCase() + span.slice(1) : span;
  return `${lead}${words.colon}${widest(changes, before, after, { words, own, by })}.`;
}

function isComparable(moment: Moment, before: Moment | undefined): boolean {
  return moment.broken === null && Boolean(moment.series && before?.series);
}

const isReconstructed = ({ edition }: Moment): boolean => edition.provenance === 'RECONSTRUCTED';

function widest(
  changes: Change[],
  before: Moment,
  after: Moment,
  { words, own, by }: { words: Messages; own: ViewMessages; by: EvolutionFigures['by'] },
): string {
  const { count, signed, percent } = words.format;
  const most = Math.max(0, ...changes.map(({ points }) => Math.abs(points)));
  if (!most) return own.noChange;
  const found = changes.filter(({ points }) => Math.abs(points) === most);
  const ups = found.filter(({ points }) => points > 0).length;
  const word = own.change[ups === found.length ? 0 : ups ? 2 : 1];
  const points = `${ups && ups < found.length ? `±${count(most)}` : signed(found[0]?.points ?? 0)}\u00a0${words.point(most)}`;
  const few = Math.min(before.series?.projectCount ?? 0, after.series?.projectCount ?? 0) < FEW;
  const [one] = found;
  // One line: what it was and became. Of few projects their numbers say more than percentages.
  const figureOf = (line: Line) =>
    by === 'maturity'
      ? count(line.figure ?? 0)
      : few
        ? `${count(line.weight)}\u00a0${words.project(line.weight)}`
        : percent(line.figure ?? 0);
  const detail = one && !found[1] ? ` (${own.becomes(figureOf(one.before), figureOf(one.after))})` : '';
  const caution = few && by !== 'maturity' ? `${words.semicolon}${own.fewProjects}` : '';
  return `${word}, ${namesOf(by, found, words)}, ${points}${detail}${caution}`;
}
