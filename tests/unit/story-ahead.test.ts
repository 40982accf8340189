import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareAhead } from '../../src/lib/story/ahead';
import type { StoryState } from '../../src/lib/story/state';

/** Ms that a part takes here, and that a browser's idle time lasts at rest. */
const [PART, IDLE] = [4, 50];

/** A page whose browser has idle time when the test says so; each step has as many parts as told. */
function pageOf(parts: Record<string, number>, index = 0) {
  const slugs = Object.keys(parts);
  const left = Object.values(parts);
  const done: string[] = [];
  let [asked, spent, moving] = [[] as IdleRequestCallback[], 0, false];
  const window = { requestIdleCallback: (then: IdleRequestCallback) => asked.push(then) };
  Object.assign(globalThis, { window });
  const stage = { hasAttribute: () => moving } as unknown as HTMLElement;
  const state = { slugs, index, watch: (_: unknown, then: () => void) => then() };
  prepareAhead(
    stage,
    state as unknown as StoryState,
    () => [],
    (step) => {
      if (!left[step]) return false;
      left[step]!--;
      spent += PART;
      done.push(slugs[step]!);
      return true;
    }
  );
  return {
    done,
    asks: () => asked.length,
    move: (now: boolean) => (moving = now),
    /** One idle time of some ms; what was done in it. */
    idle(ms = IDLE) {
      const [due, before] = [asked, done.length];
      [asked, spent] = [[], 0];
      for (const then of due) then({ didTimeout: false, timeRemaining: () => ms - spent });
      return done.slice(before);
    }
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('what steps will need', () => {
  it('is done part by part while half an idle time is left, those ahead first, then nothing runs', () => {
    const page = pageOf({ cover: 3, one: 3, two: 3 }, 1);
    expect(page.idle()).toEqual(['one', 'one', 'one', 'two', 'two', 'two', 'cover']);
    expect(page.asks()).toBe(1);
    expect(page.idle()).toEqual(['cover', 'cover']);
    expect(page.asks()).toBe(0);
  });

  it('waits while a frame is due soon, and while the map moves', () => {
    const page = pageOf({ cover: 1 });
    expect(page.idle(16)).toEqual([]);
    expect(page.asks()).toBe(1);
    page.move(true);
    expect(page.idle()).toEqual([]);
    expect(page.asks()).toBe(0);
    page.move(false);
    vi.advanceTimersByTime(1000);
    expect(page.idle()).toEqual(['cover']);
  });
});
