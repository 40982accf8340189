/**
 * What lists learned after the oldest browsers that we build for (`tools/build/oldest.ts`): the
 * build rewrites how a script is written, not what it calls.
 */
const later: Record<string, (this: unknown[], ...given: never[]) => unknown> = {
  at(n: number) {
    return this[n < 0 ? this.length + n : n];
  },
  findLastIndex(test: (one: unknown, n: number) => unknown) {
    let n = this.length - 1;
    while (n >= 0 && !test(this[n], n)) n--;
    return n;
  },
  toReversed() {
    return [...this].reverse();
  },
  toSorted(order: (a: unknown, b: unknown) => number) {
    return [...this].sort(order);
  },
  with(n: number, value: unknown) {
    const copy = [...this];
    copy[n < 0 ? this.length + n : n] = value;
    return copy;
  }
};

for (const [name, value] of Object.entries(later)) {
  if (name in Array.prototype) continue;
  Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });
}

// A module to the checker, so that its names are its own.
export {};
