import type { Messages } from '../locales/messages.ts';
import type { Axis, By, Line, NamedShare, Series } from './model.ts';

function shareLine(line: NamedShare): Line {
  const { code, label } = 'theme' in line ? line.theme : line;
  const { count, share, percent, rank, interval } = line;
  return { ...lineOf(code, label, count, share, percent, rank === 1 && count > 0), interval };
}

function lineOf(
  code: string | null,
  label: string,
  count: number,
  share: number,
  percent: number,
  leading: boolean,
): Line {
  return {
    code,
    label,
    ratio: share,
    figure: percent,
    weight: count,
    leading,
    values: { count, share, percent },
  };
}

function axisLine({ code, label, score, coverage }: Axis): Line {
  const known = score !== null;
  return {
    code,
    label,
    ratio: known ? score / 100 : null,
    figure: known ? Math.round(score) : null,
    // Rounded down: 74.9 % must not print as the 75 % it falls short of.
    weight: Math.floor(coverage * 100 + 1e-9),
    leading: !code,
    values: { score, coverage },
  };
}

/** A series' lines in the order they are shown. For maturity, the score that the axes make comes last. */
export function linesOf({ maturity, lines = [] }: Series, by: By, words: Messages): Line[] {
  if (maturity) return [...maturity.axes, { ...maturity, code: '', label: words.overall }].map(axisLine);
  // Statuses follow a project's life; the rest goes from the most frequent to the least, and as the edition has it if equal.
  return (by === 'status' ? lines : [...lines].sort((a, b) => a.rank - b.rank)).map(shareLine);
}

/**
 * The first lines, and the rest as one: their percentages are added as printed, so that the chart still sums to 100.
 * A project has several objectives, which cannot be added up: there the rest is left out. Statuses stay in the order of a
 * project's life, but those kept are the most frequent: the largest must not vanish among the others.
 *
 * @param like the lines that decide which are kept: those of what is shown first, for what it is compared with
 */
export function limitLines(
  lines: Line[],
  by: By,
  limit: number,
  words: Messages,
  like: readonly Line[] = lines,
): Line[] {
  if (!limit || limit >= lines.length || by === 'maturity') return lines;
  const order = by === 'status' ? [...like].sort((a, b) => b.weight - a.weight) : like;
  const kept = order.slice(0, limit).map(({ code }) => code);
  const first = lines.filter(({ code }) => kept.includes(code));
  const rest = lines.filter(({ code }) => !kept.includes(code));
  const sum = (part: 'ratio' | 'figure' | 'weight') =>
    rest.reduce((total, line) => total + (line[part] ?? 0), 0);
  if (by !== 'objective') {
    first.push(
      lineOf(null, words.others(by, rest.length), sum('weight'), sum('ratio'), sum('figure'), false),
    );
  }
  return first;
}
