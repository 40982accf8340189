import type { Content } from './content';

/** A function of an edition that is worked out once for each. */
export function oncePerEdition<T>(make: (content: Content) => T): (content: Content) => T {
  const known = new WeakMap<Content, { made: T }>();
  return (content) => {
    let found = known.get(content);
    if (!found) known.set(content, (found = { made: make(content) }));
    return found.made;
  };
}
