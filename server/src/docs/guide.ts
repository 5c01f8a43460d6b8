import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { noticeInMonths } from '../changelog/release-rules.ts';
import { readConfig } from '../config.ts';
import { maxListLength } from '../graphql/argument-text.ts';
import { maxBodySize, maxCost, maxNesting, maxTokens } from '../graphql/limits.ts';
import { maxPageSize } from '../graphql/page-arguments.ts';
import { requiredCoverage } from '../statistics/maturity.ts';

/** One subject of the guide. */
export interface GuideSection {
  /** The name of its file, such as "03-paging.md". */
  file: string;
  /** In Markdown; `{{origin}}` stands for where the server is reached. */
  text: string;
}

const folder = new URL('guide/', import.meta.url);

const number = new Intl.NumberFormat('en');

/** How a server is configured that nobody configured. */
const byDefault = readConfig({});

/** What the guide does not say in words of its own, so that it can't say anything else than the code does. */
const facts: Readonly<Record<string, string>> = {
  maxBodySize: number.format(maxBodySize),
  maxTokens: number.format(maxTokens),
  maxCost: number.format(maxCost),
  rateLimit: number.format(byDefault.rateLimit ?? Number.POSITIVE_INFINITY),
  maxNesting: number.format(maxNesting),
  maxPage: number.format(maxPageSize),
  maxIds: number.format(maxListLength),
  livePerAddress: number.format(byDefault.liveLimits.perAddress),
  noticeInMonths: number.format(noticeInMonths),
  requiredCoverage: number.format(requiredCoverage),
  origin: '{{origin}}',
};

/** The guide in its order. */
export async function readGuide(): Promise<GuideSection[]> {
  const files = (await Array.fromAsync(glob('*.md', { cwd: fileURLToPath(folder) }))).sort();
  return await Promise.all(
    files.map(async (file) => ({ file, text: fill(file, await readFile(new URL(file, folder), 'utf8')) })),
  );
}

function fill(file: string, text: string): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`${file} asks for "${name}", which nothing tells`);
    return fact;
  });
}

/** A piece of the guide for the readers of one server, such as "https://barometre.example". */
export const withOrigin = (text: string, origin: string): string => text.replaceAll('{{origin}}', origin);
