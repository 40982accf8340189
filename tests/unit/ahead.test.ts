import { describe, expect, it } from 'vitest';
import { ahead } from '../../src/lib/pictures/ahead';

const NAMES = ['a', 'b', 'c', 'd'];

describe('what is made ahead', () => {
  it('is begun when the first is asked for, each once, so many at a time', async () => {
    const made: string[] = [];
    let [now, most] = [0, 0];
    const get = ahead(
      NAMES,
      async (name) => {
        made.push(name);
        most = Math.max(most, ++now);
        await new Promise((done) => setTimeout(done));
        now--;
        return name.toUpperCase();
      },
      2
    );
    expect(made).toEqual([]);
    expect(await get('a')).toBe('A');
    expect(await Promise.all(NAMES.map(get))).toEqual(['A', 'B', 'C', 'D']);
    expect(made).toEqual(NAMES);
    expect(await get('b')).toBe('B');
    expect(made).toEqual(NAMES);
    expect(most).toBeGreaterThan(1);
  });

  it('tells of an error only who asks for it', async () => {
    const get = ahead(
      NAMES,
      (name) => (name === 'b' ? Promise.reject(new Error('no b')) : Promise.resolve(name)),
      1
    );
    expect(await get('a')).toBe('a');
    await expect(get('b')).rejects.toThrow('no b');
  });

  it('makes also what nobody said would be asked for', async () => {
    expect(await ahead(NAMES, async (name) => name, 1)('z')).toBe('z');
  });
});
