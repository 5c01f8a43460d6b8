import { type OfEntries, widgetEntries } from '../../delivery/widget-entries.ts';
import { sliceEntries } from '../slice.ts';
import { boxHeight, boxWidth, usualHeight } from './box.ts';
import type { Choices } from './choices.ts';
import { lookStyles } from './look.ts';

/** What is needed beside the choices to write a code. */
export interface EmbedContext {
  /** Such as "https://barometre.example". */
  origin: string;
  /** The element's exact version, and the hashes of its scripts. */
  version: string;
  integrity: OfEntries<string>;
  /** What the chart is called. */
  title: string;
  /** What it says, for who can't see it. */
  alternative: string;
}

export const ways = ['tag', 'pinned', 'iframe', 'picture', 'png', 'oembed'] as const;
export type Way = (typeof ways)[number];

/** Every way to put a chart into a page, as text to paste. All values are escaped: they may come from somebody's address. */
export function embedCodes(choices: Choices, context: EmbedContext): Record<Way, string> {
  const { origin, version, integrity, title } = context;
  const { language } = choices;
  const addresses = embedAddresses(choices, origin);
  const height = boxHeight(choices.slice);
  const script = (address: string, more: string) =>
    `<script type="module" src="${origin}/widget/${address}/${widgetEntries[language]}"${more}></script>`;
  const element = elementOf(choices, pictureOf(addresses.svg, height, context));
  return {
    tag: `${script('v1', '')}\n${element}`,
    pinned: `${script(version, ` integrity="${integrity[language]}" crossorigin="anonymous"`)}\n${element}`,
    iframe: `<iframe src="${escaped(addresses.embed)}" title="${escaped(title)}" width="100%" height="${height + 60}" frameborder="0" loading="lazy"></iframe>`,
    picture: pictureOf(addresses.svg, height, context),
    png: pictureOf(addresses.png, height, context),
    oembed: addresses.embed,
  };
}

/** The addresses behind the codes. */
export function embedAddresses({ slice, look, language }: Choices, origin: string) {
  const height = boxHeight(slice);
  const box =
    height === usualHeight
      ? []
      : [
          ['width', `${boxWidth}`],
          ['height', `${height}`],
        ];
  const address = (path: string, scheme: string, size: string[][] = []) => {
    const parameters = new URLSearchParams([
      ...sliceEntries(slice),
      ...(language === 'fr' ? [] : [['lang', language]]),
      ...(scheme === '' ? [] : [['look', scheme]]),
      ...size,
    ]);
    return `${origin}${path}${parameters.size === 0 ? '' : `?${parameters}`}`;
  };
  const { scheme } = look;
  return {
    embed: address('/embed', scheme === 'auto' ? '' : scheme),
    // A picture that says nothing is light; an SVG can follow whoever looks at it.
    svg: address('/chart.svg', scheme === 'light' ? '' : scheme, box),
    png: address('/chart.png', scheme === 'dark' ? scheme : '', box),
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

const pictureOf = (address: string, height: number, { alternative }: EmbedContext): string =>
  `<img src="${escaped(address)}" alt="${escaped(alternative)}" width="${boxWidth}" height="${height}" loading="lazy">`;

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
