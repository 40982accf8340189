/** A function of an object that is worked out once for each, as long as the object is there. */
export function oncePerObject<K extends object, T>(make: (one: K) => T): (one: K) => T {
  const known = new WeakMap<K, { made: T }>();
  return (one) => {
    let found = known.get(one);
    if (!found) known.set(one, (found = { made: make(one) }));
    return found.made;
  };
}

/** A function of a text that is worked out once for each, since what it makes costs time: patterns, say. */
export function oncePerText<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, make(text));
    return known.get(text)!;
  };
}
