import { createHash, randomBytes } from 'node:crypto';

/** The prefix lets people and scanners of leaked secrets recognise a token of ours. */
const prefix = 'bar_';
const pattern = /^bar_[\w-]{43}$/;

/** A new token: 256 random bits, which nobody can guess, so that its digest needs neither salt nor a slow hash. */
export const makeToken = (): string => prefix + randomBytes(32).toString('base64url');

/** Whether a text can be a token at all: what cannot is refused without asking the database. */
export const isTokenText = (text: string): boolean => pattern.test(text);

/** What is stored of a token: its SHA-256 as hexadecimal digits. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
