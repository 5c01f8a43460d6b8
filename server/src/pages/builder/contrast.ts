import type { Colour } from './look.ts';

/** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. @param one such as "#2b4fd0" */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Which colours can't be told from the background well enough: text needs 4.5, bars 3 to 1; the bars' colour is also that of links. */
export function faintColours({ accent, background, color }: Record<Colour, string>): Colour[] {
  return [
    ...(contrast(color, background) < 4.5 ? (['color'] as const) : []),
    ...(contrast(accent, background) < 4.5 ? (['accent'] as const) : []),
  ];
}
