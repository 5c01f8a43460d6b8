import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatJson } from './json-text.ts';

const folder = import.meta.dirname;

/** One operation of the contract with one set of variables. Adding a case is adding its file of variables. */
export interface Case {
  operation: string;
  name: string;
}

/** What a case answers with, and what it asks the database for. */
export interface Outcome {
  result: unknown;
  statements: string;
}

export const cases: readonly Case[] = globSync('cases/*/*.variables.json', { cwd: folder })
  .sort()
  .map((file) => ({
    operation: basename(dirname(file)),
    name: basename(file, '.variables.json'),
  }));

const fileOf = ({ operation, name }: Case, ending: string) =>
  join(folder, 'cases', operation, `${name}.${ending}`);

export const readOperation = (name: string): string =>
  readFileSync(join(folder, 'operations', `${name}.graphql`), 'utf8');

export const readVariables = (of: Case): Record<string, unknown> =>
  JSON.parse(readFileSync(fileOf(of, 'variables.json'), 'utf8')) as Record<string, unknown>;

/** The result that was accepted for a case. */
export const readResult = (of: Case): unknown => JSON.parse(readFileSync(fileOf(of, 'result.json'), 'utf8'));

export const readStatements = (of: Case): string => readFileSync(fileOf(of, 'statements.sql'), 'utf8');

/** Accepts an outcome: from now on it is the expected one, for whoever reviews the change to read. */
export function accept(of: Case, { result, statements }: Outcome): void {
  writeFileSync(fileOf(of, 'result.json'), `${formatJson(result)}\n`);
  writeFileSync(fileOf(of, 'statements.sql'), statements);
}

/** Files that belong to no case, as a case that was renamed leaves them. */
export const strayFiles = (): string[] =>
  globSync('cases/*/*', { cwd: folder }).filter(
    (file) =>
      !cases.some(({ operation, name }) =>
        ['variables.json', 'result.json', 'statements.sql'].some(
          (ending) => file === join('cases', operation, `${name}.${ending}`),
        ),
      ),
  );
