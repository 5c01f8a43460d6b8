const modern = 'application/graphql-response+json';
const classic = 'application/json';

/**
 * In which of its two types a client takes a plain answer: the first that it names. Undefined where it names something else
 * too, such as a stream, or nothing that we have.
 */
export function acceptedType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === '*/*' || accept === classic) return classic;
  if (accept === modern) return modern;
  const types = accept.toLowerCase().split(',').map(withoutWeight);
  return types.every(isOurs) ? types[0] : undefined;
}

/** As the rest of the API reads it: in the order in which they are named, whatever their weights. */
const withoutWeight = (type: string): string => type.replace(/;\s*q=[\d.]+\s*$/, '').trim();

const isOurs = (type: string): boolean => type === modern || type === classic;
