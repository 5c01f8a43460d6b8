import type { GraphQLSchema } from 'graphql';
import { type Html, html } from '../../markup/html.ts';
import { typeGroups } from './groups.ts';
import { directiveEntry, typeEntry } from './type-entry.ts';
import { usesOf } from './uses.ts';

/** Every type, field, argument, value and directive of a schema. */
export function reference(schema: GraphQLSchema): Html {
  const uses = usesOf(schema);
  return html`${typeGroups(schema).map(
    ({ id, title, types }) => html`<section aria-labelledby=${id}>
  <h3 id=${id}>${title}</h3>
  ${types.map((type) => typeEntry(schema, type, uses.get(type.name)))}
</section>`,
  )}<section aria-labelledby="directives">
  <h3 id="directives">Directives</h3>
  ${schema.getDirectives().map(directiveEntry)}
</section>`;
}

/** The way to each of them. */
export function referenceContents(schema: GraphQLSchema): Html {
  const directives = schema.getDirectives().map(({ name }) => `@${name}`);
  return html`${typeGroups(schema).map(({ title, types }) =>
    contents(
      title,
      types.map(({ name }) => name),
    ),
  )}${contents('Directives', directives)}`;
}

const contents = (title: string, names: readonly string[]): Html => html`<details>
  <summary>${title}</summary>
  <ul>${names.map((name) => html`<li><a href=${`#${name}`}>${name}</a></li>`)}</ul>
</details>`;
