import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  print,
} from 'graphql';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { type Html, html } from '../../markup/html.ts';
import { renderSentence } from '../markdown.ts';
import { typeLink } from './type-link.ts';

/** A description, with its code as code. */
export const sentence = (text: string | null | undefined): Html =>
  html`${unsafeHTML(renderSentence(text ?? ''))}`;

/** A field that can be asked for, with the arguments that it takes. */
export function fieldEntry(parent: string, field: GraphQLField<unknown, unknown>): Html {
  const id = `${parent}.${field.name}`;
  return html`<dt id=${id}><code><a class="self" href=${`#${id}`}>${field.name}</a>: ${typeLink(field.type)}</code></dt>
<dd>${deprecation(field)}<p>${sentence(field.description)}</p>${
    field.args.length === 0
      ? ''
      : html`<dl class="arguments" aria-label="Arguments">${field.args.map((argument) => argumentEntry(argument))}</dl>`
  }</dd>`;
}

/** A field of an input. */
export function inputFieldEntry(parent: string, field: GraphQLInputField): Html {
  const id = `${parent}.${field.name}`;
  return html`<dt id=${id}><code><a class="self" href=${`#${id}`}>${field.name}</a>: ${typeLink(field.type)}${defaultOf(field)}</code></dt>
<dd>${deprecation(field)}<p>${sentence(field.description)}</p></dd>`;
}

/** An argument of a field or directive. */
export const argumentEntry = (argument: GraphQLArgument): Html =>
  html`<dt><code>${argument.name}: ${typeLink(argument.type)}${defaultOf(argument)}</code></dt>
<dd>${deprecation(argument)}<p>${sentence(argument.description)}</p></dd>`;

export function valueEntry(parent: string, value: GraphQLEnumValue): Html {
  const id = `${parent}.${value.name}`;
  return html`<dt id=${id}><code><a class="self" href=${`#${id}`}>${value.name}</a></code></dt>
<dd>${deprecation(value)}<p>${sentence(value.description)}</p></dd>`;
}

const deprecation = ({ deprecationReason }: { deprecationReason?: string | null | undefined }): Html | '' =>
  deprecationReason == null
    ? ''
    : html`<p class="deprecated"><strong>Deprecated.</strong> ${sentence(deprecationReason)}</p>`;

function defaultOf({ defaultValue, type }: GraphQLArgument | GraphQLInputField): string {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return value == null ? '' : ` = ${print(value)}`;
}
