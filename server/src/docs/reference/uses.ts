import { type GraphQLSchema, getNamedType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** Where each type is met: the fields that answer with it, the arguments and input fields that take it. */
export function usesOf(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, Set<string>>();
  const note = (type: string, place: string) => uses.set(type, (uses.get(type) ?? new Set()).add(place));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        note(getNamedType(field.type).name, `${type.name}.${field.name}`);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      for (const { type: used } of [field, ...field.args]) note(getNamedType(used).name, place);
    }
  }
  return new Map([...uses].map(([type, places]) => [type, [...places].sort()]));
}
