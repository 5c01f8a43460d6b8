import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';
import { send } from '../http/send.ts';
import type { TestServer } from '../server.ts';

export interface SvgElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of an SVG in their order, each with its own text. Fails where it is not well-formed XML. */
export function parseSvg(source: string): SvgElement[] {
  const elements: SvgElement[] = [];
  const open: SvgElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  return elements;
}

export interface PictureAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  elements: SvgElement[];
  /** What it shows, line by line. */
  lines: string[];
  /** The same without any space, for texts that may be broken anywhere. */
  said: string;
  alt: string;
  source: string;
}

export const squeeze = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '');

/** An SVG as a page gets it. */
export async function getSvg(server: TestServer, query: string): Promise<PictureAnswer> {
  const { status, headers, body } = await send(server, `/chart.svg${query}`);
  const source = body.toString();
  const elements = parseSvg(source);
  const lines = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
  const alt = decodeURIComponent(String(headers['x-alt-text']));
  return { status, headers, elements, lines, said: squeeze(lines.join('')), alt, source };
}

export interface PngAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  width: number;
  height: number;
  /** How many pixels have each colour, as "#16213d". */
  colours: Map<string, number>;
}

export async function getPng(server: TestServer, query: string): Promise<PngAnswer> {
  const { status, headers, body } = await send(server, `/chart.png${query}`);
  const { width, height, data } = PNG.sync.read(body);
  const colours = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `#${data.subarray(at, at + 3).toString('hex')}`;
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return { status, headers, width, height, colours };
}
