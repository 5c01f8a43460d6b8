export { type Answer, readAnswer } from './answer.ts';
export { readAnyAnswer } from './any-answer.ts';
export { type Attributes, readRequest } from './attributes.ts';
export { buildQuery, type Query } from './build-query.ts';
export { documentIds } from './document-ids.ts';
export { Failure } from './failure.ts';
export { type Question, questionOf } from './query.ts';
export type { FiguresRequest } from './request.ts';
