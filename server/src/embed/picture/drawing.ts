/** What a picture is made of, wherever it is drawn: texts and boxes, in pixels from its upper left corner. */

/** What something is, rather than its colour: a look gives each one. */
export type Ink = 'text' | 'muted' | 'paper' | 'accent' | 'soft' | 'track';

export interface TextItem {
  kind: 'text';
  /** Where it starts, or where it ends when `align` is "end". */
  x: number;
  /** Of the baseline. */
  y: number;
  text: string;
  size: number;
  bold: boolean;
  ink: Ink;
  align: 'start' | 'end';
  /** How wide it is, so that another font is squeezed into the same room. */
  width: number;
}

export interface BoxItem {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  ink: Ink;
  /** A rim that keeps it apart from what it lies on. */
  rim?: Ink;
}

/** A line between two points, such as from one edition to the next. */
export interface StrokeItem {
  kind: 'stroke';
  from: [x: number, y: number];
  to: [x: number, y: number];
  width: number;
  ink: Ink;
  dashed?: boolean;
}

export interface DotItem {
  kind: 'dot';
  x: number;
  y: number;
  radius: number;
  ink: Ink;
  rim?: Ink;
}

export type Item = TextItem | BoxItem | StrokeItem | DotItem;

/** Some of a picture, as high as it is. */
export interface Block {
  height: number;
  items: Item[];
}

export interface Drawing {
  width: number;
  height: number;
  items: Item[];
  /** What a screen reader says first, and the whole of what the picture tells. */
  title: string;
  description: string;
  language: 'fr' | 'en';
}

/** Changes whenever the same figures would be drawn another way; an archived address may name it. */
export const drawingVersion = 1;

export function moved(items: readonly Item[], dx: number, dy: number): Item[] {
  return items.map((item) =>
    item.kind === 'stroke'
      ? {
          ...item,
          from: [item.from[0] + dx, item.from[1] + dy],
          to: [item.to[0] + dx, item.to[1] + dy],
        }
      : { ...item, x: item.x + dx, y: item.y + dy },
  );
}

/** Blocks one below the other, with a gap between them. Those without anything leave no gap. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const items: Item[] = [];
  let height = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (height > 0) height += gap;
    items.push(...moved(block.items, 0, height));
    height += block.height;
  }
  return { height, items };
}
