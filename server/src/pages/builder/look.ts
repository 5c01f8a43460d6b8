export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

export const colours = ['accent', 'color', 'background'] as const;
export type Colour = (typeof colours)[number];

/** How an embedded chart looks. */
export interface Look {
  /** `auto` follows the page that it is put into. */
  scheme: Scheme;
  /** Its own colours, as #rrggbb; null: those it has by itself. */
  colours: Record<Colour, string> | null;
}

/** The colours that a chart has by itself on a light page. */
export const ownColours: Record<Colour, string> = {
  accent: '#2b4fd0',
  color: '#16213d',
  background: '#ffffff',
};

/** Reads a look from an address. What makes no sense counts as absent. */
export function readLook(parameters: URLSearchParams): Look {
  const scheme = schemes.find((one) => one === parameters.get('look')) ?? 'auto';
  if (parameters.get('colours') !== 'own') return { scheme, colours: null };
  const colour = (name: Colour) => {
    const text = parameters.get(name) ?? '';
    return /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : ownColours[name];
  };
  return {
    scheme,
    colours: { accent: colour('accent'), color: colour('color'), background: colour('background') },
  };
}

/** A look as parameters, with nothing in it that is the default. */
export function lookEntries({ scheme, colours: own }: Look): [string, string][] {
  const entries: [string, string][] = scheme === 'auto' ? [] : [['look', scheme]];
  return own === null ? entries : [...entries, ['colours', 'own'], ...Object.entries(own)];
}

/** A look as style declarations for the element. */
export function lookStyles({ scheme, colours: own }: Look): [string, string][] {
  const styles: [string, string][] = scheme === 'auto' ? [] : [['color-scheme', scheme]];
  return own === null
    ? styles
    : [
        ...styles,
        ...Object.entries(own).map(([name, value]): [string, string] => [`--barometer-${name}`, value]),
      ];
}
