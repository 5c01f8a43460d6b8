import type { Drawing, Ink, Item, TextItem } from './drawing.ts';
import { drawingVersion } from './drawing.ts';
import { fontFamily } from './font.ts';
import { type Colours, darkStyle, type Look, looks } from './look.ts';

/**
 * A drawing as an SVG that needs nothing but itself: no script, no font and no address. Each text is told its width, so that a
 * font of other proportions is squeezed rather than cut.
 */
export function svgOf(drawing: Drawing, look: Look): string {
  const { width, height, language, title, description, items } = drawing;
  const colours = look === 'auto' ? looks.light : looks[look];
  const shown = items.map((item) => element(item, colours, textElement)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="chart-title chart-desc" lang="${language}" data-drawing="${drawingVersion}" font-family="${fontFamily}">
<title id="chart-title">${escapeText(title)}</title>
<desc id="chart-desc">${escapeText(description)}</desc>
${look === 'auto' ? `<style>${darkStyle}</style>\n` : ''}${shown}
</svg>
`;
}

/** By which `darkStyle` finds it. */
const inkClass = (ink: Ink, rim?: Ink) => ` class="${ink}${rim === undefined ? '' : ` rim-${rim}`}"`;

/** One item; how a text is written depends on who draws it. */
export function element(
  item: Item,
  colours: Colours,
  writeText: (item: TextItem, colours: Colours) => string,
): string {
  if (item.kind === 'text') return writeText(item, colours);
  if (item.kind === 'stroke') {
    const [[x1, y1], [x2, y2]] = [item.from, item.to];
    const dashes = item.dashed === true ? ` stroke-dasharray="${short(item.width * 2)}"` : '';
    return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" stroke="${colours[item.ink]}" stroke-width="${short(item.width)}"${dashes} class="rim-${item.ink}"/>`;
  }
  const rim = item.rim === undefined ? '' : ` stroke="${colours[item.rim]}" stroke-width="1.5"`;
  const ink = `fill="${colours[item.ink]}"${rim}${inkClass(item.ink, item.rim)}`;
  if (item.kind === 'dot')
    return `<circle cx="${short(item.x)}" cy="${short(item.y)}" r="${short(item.radius)}" ${ink}/>`;
  return `<rect x="${short(item.x)}" y="${short(item.y)}" width="${short(item.width)}" height="${short(item.height)}" ${ink}/>`;
}

function textElement(item: TextItem, colours: Colours): string {
  const { x, y, text, size, bold, ink, align, width } = item;
  const weight = bold ? ' font-weight="700"' : '';
  const anchor = align === 'end' ? ' text-anchor="end"' : '';
  return `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}"${weight}${anchor} textLength="${short(width)}" lengthAdjust="spacingAndGlyphs" fill="${colours[ink]}"${inkClass(ink)}>${escapeText(text)}</text>`;
}

/** Hundredths of a pixel are enough. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** As XML has it; characters that it can't hold at all are left out. */
export const escapeText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what XML 1.0 can't hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
