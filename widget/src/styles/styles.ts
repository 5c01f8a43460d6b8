import { box } from './box.styles.ts';
import { controls } from './controls.styles.ts';
import { drawing } from './drawing.styles.ts';
import { modes } from './modes.styles.ts';
import { table } from './table.styles.ts';
import { text } from './text.styles.ts';
import { widths } from './widths.styles.ts';

/**
 * The element's styles, in their order; the build makes one sheet of them. Lengths in em: pages set the root to anything.
 * Pairs of colours keep 4.5:1 for text and 3:1 for marks.
 */
export const styles = [box, text, table, drawing, controls, widths, modes];
