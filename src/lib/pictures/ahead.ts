/**
 * Makes all of a known list, a few at a time, from the moment when the first is asked for: where
 * asking is one by one, and most of the making runs beside it.
 *
 * @param names all names, in the order in which they are made
 * @param make makes one; called once for each name
 * @param count how many are in the making at a time, besides what is asked for out of turn
 * @returns the one of that name, also when its turn has not come
 */
export function ahead<T>(
  names: readonly string[],
  make: (name: string) => Promise<T>,
  count: number
): (name: string) => Promise<T> {
  const begun = new Map<string, Promise<T>>();
  const begin = (name: string): Promise<T> => {
    let one = begun.get(name);
    if (!one) begun.set(name, (one = make(name)));
    return one;
  };
  const waiting = [...names];
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      // Who asks for it hears of its error.
      await begin(name).catch(() => {});
    }
  };
  let working = false;
  return (name) => {
    const asked = begin(name);
    if (!working) {
      working = true;
      for (let i = 0; i < count; i++) void work();
    }
    return asked;
  };
}
