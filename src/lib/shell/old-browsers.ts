/**
 * What lists learned after the oldest browsers that we build for (`tools/build/oldest.ts`), as far as
 * our scripts call it: the build rewrites how a script is written, not what it calls.
 */
const later: Record<string, (this: unknown[], ...given: never[]) => unknown> = {
  at(n: number) {
    return this[n < 0 ? this.length + n : n];
  },
  findLastIndex(test: (one: unknown) => unknown) {
    let n = this.length - 1;
    while (n >= 0 && !test(this[n])) n--;
    return n;
  }
};

for (const [name, value] of Object.entries(later)) {
  if (!(name in Array.prototype)) Object.defineProperty(Array.prototype, name, { value });
}

// A module to the checker, so that its names are its own.
export {};
