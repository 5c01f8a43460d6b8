import type { Ink } from './drawing.ts';

export type Colours = Readonly<Record<Ink, string>>;

/** The element's own colours. `soft` is the accent of the bars that are not among the first. */
export const looks = {
  light: {
    text: '#16213d',
    muted: '#465070',
    paper: '#ffffff',
    accent: '#2b4fd0',
    soft: '#667fdd',
    track: '#e6eaf5',
  },
  dark: {
    text: '#e9edf9',
    muted: '#b3bcd6',
    paper: '#12182b',
    accent: '#9db5ff',
    soft: '#7689c4',
    track: '#28314d',
  },
} as const satisfies Record<string, Colours>;

/** `auto` follows whoever looks at it, which only an SVG can. */
export type Look = keyof typeof looks | 'auto';

/** What turns a light picture into a dark one where whoever looks at it likes that. */
export const darkStyle = `@media (prefers-color-scheme:dark){${Object.entries(looks.dark)
  .map(([ink, colour]) => `.${ink}{fill:${colour}}.rim-${ink}{stroke:${colour}}`)
  .join('')}}`;
