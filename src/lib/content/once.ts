import type { Content } from './content';

/** A function of an object that is worked out once for each, as long as the object is there. */
export function oncePerObject<K extends object, T>(make: (one: K) => T): (one: K) => T {
  const known = new WeakMap<K, { made: T }>();
  return (one) => {
    let found = known.get(one);
    if (!found) known.set(one, (found = { made: make(one) }));
    return found.made;
  };
}

/** A function of an edition that is worked out once for each. */
export const oncePerEdition = <T>(make: (content: Content) => T): ((content: Content) => T) =>
  oncePerObject(make);
