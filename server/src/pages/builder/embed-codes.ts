import { sliceEntries } from '../slice.ts';
import type { Choices } from './choices.ts';
import { lookStyles } from './look.ts';

/** What is needed beside the choices to write a code. */
export interface EmbedContext {
  /** Such as "https://barometre.example". */
  origin: string;
  /** The element's exact version, and the hash of its script. */
  version: string;
  integrity: string;
  /** What the chart is called. */
  title: string;
  /** What it says, for who can't see it. */
  alternative: string;
}

export const ways = ['tag', 'pinned', 'iframe', 'picture', 'png', 'oembed'] as const;
export type Way = (typeof ways)[number];

/** The box of the picture, which the chart that takes its place keeps. */
const box = { width: 600, height: 420 };

/** Every way to put a chart into a page, as text to paste. All values are escaped: they may come from somebody's address. */
export function embedCodes(choices: Choices, context: EmbedContext): Record<Way, string> {
  const { origin, version, integrity, title } = context;
  const addresses = embedAddresses(choices, origin);
  const script = (address: string, more: string) =>
    `<script type="module" src="${origin}/widget/${address}/city-barometer.js"${more}></script>`;
  const element = elementOf(choices, pictureOf(addresses.svg, context));
  return {
    tag: `${script('v1', '')}\n${element}`,
    pinned: `${script(version, ` integrity="${integrity}" crossorigin="anonymous"`)}\n${element}`,
    iframe: `<iframe src="${escaped(addresses.embed)}" title="${escaped(title)}" width="100%" height="${box.height + 60}" frameborder="0" loading="lazy"></iframe>`,
    picture: pictureOf(addresses.svg, context),
    png: pictureOf(addresses.png, context),
    oembed: addresses.embed,
  };
}

/** The addresses behind the codes. */
export function embedAddresses({ slice, look, language }: Choices, origin: string) {
  const address = (path: string, scheme: string) => {
    const parameters = new URLSearchParams([
      ...sliceEntries(slice),
      ...(language === 'fr' ? [] : [['lang', language]]),
      ...(scheme === '' ? [] : [['look', scheme]]),
    ]);
    return `${origin}${path}${parameters.size === 0 ? '' : `?${parameters}`}`;
  };
  const { scheme } = look;
  return {
    embed: address('/embed', scheme === 'auto' ? '' : scheme),
    // A picture that says nothing is light; an SVG can follow whoever looks at it.
    svg: address('/chart.svg', scheme === 'light' ? '' : scheme),
    png: address('/chart.png', scheme === 'dark' ? scheme : ''),
  };
}

function elementOf({ slice, look, language }: Choices, picture: string): string {
  const attributes = [...sliceEntries(slice), ['lang', language]]
    .map(([name = '', value = '']) => ` ${name}="${escaped(value)}"`)
    .join('');
  const styles = lookStyles(look).map(([name, value]) => `${name}: ${value}`);
  const style = styles.length === 0 ? '' : ` style="${escaped(styles.join('; '))}"`;
  return `<city-barometer${attributes}${style}>\n  ${picture}\n</city-barometer>`;
}

const pictureOf = (address: string, { alternative }: EmbedContext): string =>
  `<img src="${escaped(address)}" alt="${escaped(alternative)}" width="${box.width}" height="${box.height}" loading="lazy">`;

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
