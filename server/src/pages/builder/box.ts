import type { Slice } from '../slice.ts';

export const boxWidth = 600;

/** What a picture is drawn in unless its address says otherwise. */
export const usualHeight = 420;

/**
 * How high the element becomes at that width, from what it shows of the editions that every installation has, with room for a line
 * or two: the picture that stands for it keeps as much free, so that nothing moves when the chart takes its place.
 */
export function boxHeight({ view, by, city, compare, theme, limit }: Slice): number {
  if (view === 'evolution') return city !== '' ? 840 : by === 'theme' || by === 'objective' ? 1_180 : 980;
  if (view === 'ranking') return theme === '' ? 580 : 630;
  const leftOut = by === 'theme' && limit !== '' ? Math.max(0, 8 - Number(limit)) : 0;
  const whole = compare !== '' ? (by === 'theme' ? 610 : 510) : by === 'status' ? usualHeight : 490;
  return Math.max(usualHeight, whole - 23 * leftOut);
}
