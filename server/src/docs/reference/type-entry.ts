import {
  type GraphQLDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { type Html, html } from '../../markup/html.ts';
import { argumentEntry, fieldEntry, inputFieldEntry, sentence, valueEntry } from './members.ts';
import { nameLinks } from './type-link.ts';

/** All that there is to know of one type. */
export function typeEntry(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  uses: readonly string[] | undefined,
): Html {
  const { name } = type;
  return html`<article aria-labelledby=${name}>
  <h4 id=${name}><a class="self" href=${`#${name}`}>${name}</a> <span class="kind">${kindOf(type)}</span></h4>
  <p>${sentence(type.description)}</p>
  ${relations(schema, type)}
  ${members(type)}
  ${uses === undefined ? '' : html`<p class="small">Met at ${nameLinks(uses)}</p>`}
</article>`;
}

/** A directive, with where it may stand. */
export function directiveEntry({ name, args, description, locations }: GraphQLDirective): Html {
  const id = `@${name}`;
  return html`<article aria-labelledby=${id}>
  <h4 id=${id}><a class="self" href=${`#${id}`}>${id}</a> <span class="kind">directive</span></h4>
  <p>${sentence(description)}</p>
  <p class="small">Stands at ${locations.map((location, index) => html`${index === 0 ? '' : ', '}<code>${location}</code>`)}</p>
  ${args.length === 0 ? '' : html`<dl>${args.map(argumentEntry)}</dl>`}
</article>`;
}

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'type';
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  if (isInputObjectType(type)) return type.isOneOf ? 'input, exactly one of its fields' : 'input';
  return isEnumType(type) ? 'enum' : 'scalar';
}

function relations(schema: GraphQLSchema, type: GraphQLNamedType): Html | '' {
  const names = (types: readonly GraphQLNamedType[]) => nameLinks(types.map(({ name }) => name).sort());
  if (isUnionType(type)) return html`<p>One of ${names(type.getTypes())}</p>`;
  if (isInterfaceType(type)) {
    return html`<p>Implemented by ${names(schema.getPossibleTypes(type))}</p>`;
  }
  if (isScalarType(type) && type.specifiedByURL != null) {
    return html`<p><a href=${type.specifiedByURL}>Its specification</a></p>`;
  }
  if (isObjectType(type) && type.getInterfaces().length > 0) {
    return html`<p>Implements ${names(type.getInterfaces())}</p>`;
  }
  return '';
}

function members(type: GraphQLNamedType): Html | '' {
  const { name } = type;
  if (isEnumType(type)) return html`<dl>${type.getValues().map((value) => valueEntry(name, value))}</dl>`;
  if (isInputObjectType(type)) {
    return html`<dl>${Object.values(type.getFields()).map((field) => inputFieldEntry(name, field))}</dl>`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  return html`<dl>${Object.values(type.getFields()).map((field) => fieldEntry(name, field))}</dl>`;
}
