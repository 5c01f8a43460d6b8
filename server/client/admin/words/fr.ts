import { audit } from './fr/audit.ts';
import { common } from './fr/common.ts';
import { editions } from './fr/editions.ts';
import { imports } from './fr/imports.ts';
import { mapping } from './fr/mapping.ts';
import { projects } from './fr/projects.ts';
import { themes } from './fr/themes.ts';
import { tokens } from './fr/tokens.ts';

export const fr = { ...common, audit, editions, imports, mapping, projects, themes, tokens };
