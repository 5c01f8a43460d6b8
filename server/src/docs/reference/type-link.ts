import { type GraphQLType, getNamedType } from 'graphql';
import { type Html, html } from '../../markup/html.ts';

/** A type as it is written, such as `[City!]!`, with its name as a link to what it is. */
export function typeLink(type: GraphQLType): Html {
  const { name } = getNamedType(type);
  const [before = '', after = ''] = String(type).split(name);
  return html`${before}<a href=${`#${name}`}>${name}</a>${after}`;
}

/** Links to parts of the reference by their names, with commas between them. */
export const nameLinks = (names: readonly string[]): Html =>
  html`${names.map((name, index) => html`${index === 0 ? '' : ', '}<a href=${`#${name}`}><code>${name}</code></a>`)}`;
