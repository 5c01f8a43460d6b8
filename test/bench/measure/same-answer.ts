import { isDeepStrictEqual } from 'node:util';
import type { Load } from './wrk.ts';

/** Sends once what wrk sends many times. @throws where the answer is none */
export async function askOnce({ url, method = 'GET', headers = {}, body }: Load): Promise<Response> {
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
  return response;
}

/** @throws where two answers do not say the same. Floating numbers may differ in the last digit. */
export function assertSame(name: string, answer: unknown, expected: unknown): void {
  const [got, wanted] = [inOrder(answer), inOrder(expected)];
  if (isDeepStrictEqual(got, wanted)) return;
  throw new Error(
    `${name} does not answer as the others do:\n${excerpts(JSON.stringify(got) ?? 'nothing', JSON.stringify(wanted) ?? 'nothing')}`,
  );
}

/** Where two texts begin to differ. */
function excerpts(got: string, wanted: string): string {
  const at = [...got].findIndex((character, index) => character !== wanted[index]);
  const from = Math.max(0, at - 60);
  return `  ${got.slice(from, at + 100)}\n  ${wanted.slice(from, at + 100)}`;
}

/** Names sorted, numbers as precise as any reader needs. */
function inOrder(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, inOrder(part)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
