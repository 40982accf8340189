/** What can be made before it is asked for. */
export interface Ahead<T> {
  /** Begins all of these that nobody has asked for yet. */
  begin: (names: readonly string[]) => void;
  /** The one of that name, which is made once. */
  get: (name: string) => Promise<T>;
}

/**
 * Makes things by their names, each once: ahead, where asking is one by one and most of the making
 * runs beside it, or when they are asked for.
 */
export function ahead<T>(make: (name: string) => Promise<T>): Ahead<T> {
  const known = new Map<string, Promise<T>>();
  const get = (name: string): Promise<T> => {
    let one = known.get(name);
    if (!one) known.set(name, (one = make(name)));
    return one;
  };
  return {
    get,
    // Who asks for it hears of its error.
    begin: (names) => names.forEach((name) => get(name).catch(() => {}))
  };
}
