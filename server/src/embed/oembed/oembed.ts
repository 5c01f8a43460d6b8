import { escapeText } from '../picture/svg.ts';

/** An answer of type "rich", by https://oembed.com. */
export interface RichAnswer {
  type: 'rich';
  version: '1.0';
  title: string;
  provider_name: string;
  provider_url: string;
  /** In seconds. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

export const toXml = (answer: RichAnswer): string => {
  const fields = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escapeText(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`;
};
