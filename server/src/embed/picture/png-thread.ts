import { Resvg } from '@resvg/resvg-js';

/** Makes pixels of an outlined SVG, in a thread of its own: a large picture takes as long as many answers. */
export default function renderPng(svg: string): Uint8Array {
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  // A copy of its own, which can be handed over rather than copied again.
  return new Uint8Array(image.asPng());
}
