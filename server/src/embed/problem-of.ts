import { isDatabaseAway } from '../database-away.ts';
import type { Label } from '../labels.ts';
import { TooBusy } from './picture/png.ts';
import { AddressProblem } from './request/problem.ts';

/** What a client is answered in place of a chart. */
export interface Problem {
  status: 400 | 404 | 503;
  code: 'BAD_USER_INPUT' | 'NOT_FOUND' | 'SERVICE_UNAVAILABLE';
  sentence: Label;
  /** The parameter that is to blame, if one is. */
  parameter?: string;
}

/** What is to be said of an error; undefined where it is our fault. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof AddressProblem) {
    const { status, code, sentence, parameter } = error;
    return { status, code, sentence, parameter };
  }
  if (error instanceof TooBusy) return unavailable(busy);
  return isDatabaseAway(error) ? unavailable(away) : undefined;
}

const unavailable = (sentence: Label): Problem => ({ status: 503, code: 'SERVICE_UNAVAILABLE', sentence });

const busy: Label = {
  FR: 'Trop d’images sont demandées en ce moment. Réessayez dans quelques secondes.',
  EN: 'Too many pictures are asked for at the moment. Please try again in a few seconds.',
};

const away: Label = {
  FR: 'Les données ne sont pas accessibles en ce moment. Réessayez dans une minute.',
  EN: 'The data can’t be reached at the moment. Please try again in a minute.',
};
