/**
 * The files of the element that a page can load, by the language whose words each brings with it. The rest loads later, the
 * words of the other language too: each of them shows both.
 */
export const widgetEntries = { fr: 'city-barometer.js', en: 'city-barometer.en.js' } as const;

/** Something of each of these files. */
export type OfEntries<Value> = Readonly<Record<keyof typeof widgetEntries, Value>>;
