import { audit } from './en/audit.ts';
import { common } from './en/common.ts';
import { editions } from './en/editions.ts';
import { imports } from './en/imports.ts';
import { mapping } from './en/mapping.ts';
import { projects } from './en/projects.ts';
import { themes } from './en/themes.ts';
import { tokens } from './en/tokens.ts';
import type { AdminWords } from './words.ts';

export const en: AdminWords = { ...common, audit, editions, imports, mapping, projects, themes, tokens };
