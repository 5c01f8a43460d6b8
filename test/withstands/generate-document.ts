import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Choices } from './choices.ts';

export interface Generated {
  query: string;
  variables: Record<string, unknown>;
}

/** What a text may mean, by the name of what takes it. */
const meaningful: Readonly<Record<string, readonly string[]>> = {
  edition: ['2013', '2014', '2015'],
  code: ['2013', '2014'],
  since: ['2013', '2015'],
  slug: ['lorient', 'marseille', 'atlantis'],
  slugs: ['lorient', 'marseille', 'brest-metropole'],
  cities: ['lorient', 'le-havre'],
  theme: ['leisure', 'energy'],
  themes: ['leisure', 'health'],
  anyTheme: ['leisure', 'transport'],
};
const texts = ['', 'mobile', "o'x", '100 %_', 'É', '  ', '🦀'];
const badTexts = ['\0', 'a\ud800', 'x'.repeat(1_500), '1999'];
const ids = [
  'Q2l0eTox',
  'UHJvamVjdDox',
  'RWRpdGlvbjox',
  'VGhlbWU6MQ',
  'x',
  '',
  '\0',
  'Q2l0eTo5OTk5OTk5OTk5OTk',
];
const integers = [1, 2, 3, 5, 20];
const badIntegers = [100, 0, -1, 101, 2_147_483_647, 2_147_483_648, 1e300];
/** What goes with few others, or with what an answer told before. */
const oftenWrong: readonly string[] = ['last', 'after', 'before'];
/** What only the holders of tokens may ask. */
const closed: readonly string[] = ['auditEvents', 'auditActors', 'tokens', 'imports', 'import'];

/** A document over a schema, mostly valid, with values that are mostly possible; the operation and its values vary most. */
export function generateDocument(schema: GraphQLSchema, choices: Choices): Generated {
  return new Generator(schema, choices).document();
}

class Generator {
  readonly #schema: GraphQLSchema;
  readonly #choices: Choices;
  #aliases = 0;
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};

  constructor(schema: GraphQLSchema, choices: Choices) {
    this.#schema = schema;
    this.#choices = choices;
  }

  document(): Generated {
    const changes = this.#choices.rarely(12);
    const root = changes ? this.#schema.getMutationType() : this.#schema.getQueryType();
    if (root == null) throw new Error('the schema has no such operation');
    const selection = this.#selection(root, 0);
    const declared = this.#declared.length === 0 ? '' : `(${this.#declared.join(', ')})`;
    return {
      query: `${changes ? 'mutation' : 'query'} Q${declared} ${selection}`,
      variables: this.#variables,
    };
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const count = 1 + this.#choices.below(depth < 4 ? 4 : 2);
    const parts = Array.from({ length: count }, () => this.#part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: GraphQLNamedType, depth: number): string {
    if (this.#choices.rarely(20)) return '__typename';
    if (isAbstractType(type)) {
      const possible = this.#choices.of(this.#schema.getPossibleTypes(type));
      return `... on ${possible.name} ${this.#selection(possible, depth + 1)}`;
    }
    if (!isObjectType(type)) return '__typename';
    if (this.#choices.rarely(25)) return `...${this.#directive()} ${this.#selection(type, depth + 1)}`;
    return this.#field(type, depth);
  }

  #field(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const open = all.filter(({ name }) => !closed.includes(name));
    const fields = type === this.#schema.getQueryType() && !this.#choices.rarely(20) ? open : all;
    const plain = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const field = this.#choices.of(depth > 5 && plain.length > 0 ? plain : fields);
    const args = this.#arguments(field);
    // The same field with other arguments needs another name; a name that was used before is a conflict, rarely.
    this.#aliases += 1;
    const alias = this.#choices.rarely(40) ? 'again: ' : `a${this.#aliases}: `;
    const named = getNamedType(field.type);
    const inner = isLeafType(named) ? '' : this.#inner(named, depth);
    return `${alias}${field.name}${args}${this.#directive()}${inner}`;
  }

  #inner(type: GraphQLNamedType, depth: number): string {
    // The numbers may be used up in the middle of a tree: then it ends.
    return depth > 8 ? ' { __typename }' : ` ${this.#selection(type, depth + 1)}`;
  }

  #directive(): string {
    if (!this.#choices.rarely(15)) return '';
    return ` @${this.#choices.of(['skip', 'include'])}(if: ${this.#choices.of(['true', 'false'])})`;
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter(
      ({ type, name }) => isNonNullType(type) || this.#choices.rarely(oftenWrong.includes(name) ? 15 : 3),
    );
    if (given.length === 0) return '';
    return `(${given.map((argument) => `${argument.name}: ${this.#argument(argument)}`).join(', ')})`;
  }

  #argument({ type, name: argument }: GraphQLArgument): string {
    const value = this.#value(type, argument);
    if (!this.#choices.rarely(3)) return literal(value, type);
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${String(type)}`);
    this.#variables[name] = value;
    return `$${name}`;
  }

  #value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) {
      const value = this.#value(type.ofType, name);
      return value === null && !this.#choices.rarely(5) ? this.#value(type.ofType, name) : value;
    }
    if (this.#choices.rarely(60)) return null;
    if (isListType(type)) {
      const item = type.ofType;
      return Array.from({ length: this.#choices.below(4) }, () => this.#value(item, name));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf
        ? [this.#choices.of(fields)]
        : fields.filter((field) => isNonNullType(field.type) || this.#choices.rarely(4));
      return Object.fromEntries(chosen.map((field) => [field.name, this.#value(field.type, field.name)]));
    }
    if (isEnumType(type)) return this.#choices.of(type.getValues()).name;
    switch (type.name) {
      case 'Int':
        return this.#choices.of(this.#choices.rarely(12) ? badIntegers : integers);
      case 'Float':
        return this.#choices.of([0, 1.5, -3, 1e308]);
      case 'Boolean':
        return this.#choices.rarely(2);
      case 'ID':
        return this.#choices.of(ids);
      default:
        return this.#choices.of(this.#choices.rarely(15) ? badTexts : (meaningful[name] ?? texts));
    }
  }
}

/** A value as a document writes it. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null) return 'null';
  if (isListType(type) && Array.isArray(value))
    return `[${value.map((item) => literal(item, type.ofType)).join(', ')}]`;
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const entries = Object.entries(value as Record<string, unknown>).map(([name, item]) => {
      const field = fields[name];
      return field === undefined ? '' : `${name}: ${literal(item, field.type)}`;
    });
    return `{ ${entries.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
