/** An object that is made when somebody first uses it. */
export interface OnFirstUse<Value extends object> {
  /** Stands for the object, and makes it when it is asked for anything. */
  value: Value;
  /** The object, if it was made. */
  made(): Value | undefined;
}

/** Leaves the making of an object to whoever first uses it: what nobody uses costs nothing. */
export function onFirstUse<Value extends object>(make: () => Value): OnFirstUse<Value> {
  let made: Value | undefined;
  const object = () => {
    made ??= make();
    return made;
  };
  const value = new Proxy({} as Value, {
    has: (_nothing, key) => Reflect.has(object(), key),
    get(_nothing, key) {
      const property: unknown = Reflect.get(object(), key);
      return typeof property === 'function' ? property.bind(object()) : property;
    },
  });
  return { value, made: () => made };
}
