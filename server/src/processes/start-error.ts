/** One of the processes has ended before it could answer anything: it has said why itself. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
