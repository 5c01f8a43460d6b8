import type { Drawing, TextItem } from './drawing.ts';
import { faceOf } from './font.ts';
import { type Colours, looks } from './look.ts';
import { element, short } from './svg.ts';

/**
 * The same drawing with every letter as its outline, for the program that makes pixels of it: that one would read the whole font
 * again for each letter, which takes longer than all the rest, and would silently leave out what it has no font for.
 */
export function outlinedSvgOf({ width, height, items }: Drawing, look: keyof typeof looks): string {
  const shown = items.map((item) => element(item, looks[look], outlines)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shown}</svg>`;
}

function outlines({ x, y, text, size, bold, ink, align, width }: TextItem, colours: Colours): string {
  const face = faceOf(bold);
  const scale = size / face.unitsPerEm;
  let left = align === 'end' ? x - width : x;
  const letters = [...text].map((character) => {
    const outline = face.outline(character);
    const at = left;
    left += face.advance(character) * size;
    if (outline === '') return '';
    // Outlines point up, pictures down.
    return `<path transform="matrix(${scale} 0 0 ${-scale} ${short(at)} ${short(y)})" d="${outline}"/>`;
  });
  return `<g fill="${colours[ink]}">${letters.join('')}</g>`;
}
