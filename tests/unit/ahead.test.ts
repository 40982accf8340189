import { describe, expect, it } from 'vitest';
import { ahead } from '../../src/lib/pictures/ahead';

const NAMES = ['a', 'b', 'c', 'd'];

describe('what is made ahead', () => {
  it('is begun at once, all of it, each once', async () => {
    const made: string[] = [];
    const { begin, get } = ahead(async (name) => {
      made.push(name);
      await new Promise((done) => setTimeout(done));
      return name.toUpperCase();
    });
    expect(await get('c')).toBe('C');
    expect(made).toEqual(['c']);
    begin(NAMES);
    expect(made).toEqual(['c', 'a', 'b', 'd']);
    expect(await Promise.all(NAMES.map(get))).toEqual(['A', 'B', 'C', 'D']);
    expect(made).toHaveLength(NAMES.length);
  });

  it('tells of an error only who asks for it', async () => {
    const { begin, get } = ahead((name) =>
      name === 'b' ? Promise.reject(new Error('no b')) : Promise.resolve(name)
    );
    begin(NAMES);
    expect(await get('a')).toBe('a');
    await expect(get('b')).rejects.toThrow('no b');
  });

  it('makes also what nobody said would be asked for', async () => {
    const { get } = ahead(async (name) => name);
    expect(await get('z')).toBe('z');
  });
});
