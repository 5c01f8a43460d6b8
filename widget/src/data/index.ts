export { type Answer, readAnswer } from './answer.ts';
export { Failure } from './failure.ts';
export { buildQuery } from './query.ts';
export type { FiguresRequest } from './request.ts';
