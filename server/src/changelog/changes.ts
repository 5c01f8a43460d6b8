import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What a change means for those who use the API. */
export type Effect = 'BREAKING' | 'DANGEROUS' | 'SAFE';

export interface SchemaChange {
  effect: Effect;
  /** What changed, in one sentence. */
  message: string;
  /** Where, such as `City.statistics`. */
  path: string;
}

const effects: Readonly<Record<CriticalityLevel, Effect>> = {
  [CriticalityLevel.Breaking]: 'BREAKING',
  [CriticalityLevel.Dangerous]: 'DANGEROUS',
  [CriticalityLevel.NonBreaking]: 'SAFE',
};

const order: readonly Effect[] = ['BREAKING', 'DANGEROUS', 'SAFE'];

/**
 * What changed from one schema to the next, what matters most first. A new type is one change, whatever it holds;
 * wording is none; a deprecation is told once, with its reason.
 */
export async function changesBetween(before: string, after: string): Promise<SchemaChange[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  const newTypes = new Set(changes.filter(({ type }) => type === 'TYPE_ADDED').map(({ path }) => path));
  return changes
    .filter(({ type }) => !/DESCRIPTION|^DIRECTIVE_USAGE/.test(type))
    .filter(({ type, path }) => type === 'TYPE_ADDED' || !newTypes.has(path?.split('.')[0]))
    .map(asSchemaChange)
    .sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect) || comparePaths(a.path, b.path));
}

function asSchemaChange({ criticality, message, path, meta }: Change): SchemaChange {
  const reason: unknown = 'deprecationReason' in meta ? meta.deprecationReason : undefined;
  const told = typeof reason === 'string' ? `${message}: ${reason}` : message;
  return {
    effect: effects[criticality.level],
    message: /[.!?]$/.test(told) ? told : `${told}.`,
    path: (path ?? '').replace(/\.@deprecated$/, ''),
  };
}

const comparePaths = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
