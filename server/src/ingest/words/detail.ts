import type { Details } from '../issue.ts';

/** A detail as text; lists with the commas of the language. */
export function detail(details: Details, name: string): string {
  const value = details[name];
  if (value === undefined) return '?';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

export const hasItems = (details: Details, name: string): boolean => {
  const value = details[name];
  return Array.isArray(value) && value.length > 0;
};
