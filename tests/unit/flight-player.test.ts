// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LAYERS } from '../../src/lib/geo/layers';
import type { Scene } from '../../src/lib/geo/stage';
import type { Camera } from '../../src/lib/map/camera/camera';
import { planFlight } from '../../src/lib/map/motion/flight';
import { FlightPlayer } from '../../src/lib/map/motion/flight-player';
import { planSnapshots } from '../../src/lib/map/motion/snapshots';
import { FADE_MS } from '../../src/lib/map/motion/timing';

const SIZE = { width: 390, height: 664 };
const EURASIA: Camera = { x: 3000, y: -2000, k: 0.021, angle: -0.96 };
const KOREA: Camera = { x: 9100, y: 5200, k: 0.17, angle: 0.42 };

const scene = (id: string): Scene => ({
  id,
  view: 'korea',
  fit: [[0, 0]],
  angles: [0],
  north: 0,
  highlights: [{ country: 'PRK', role: 'actor' }],
  labels: [],
  flows: [],
  marks: []
});
const start = { scene: scene('start'), camera: EURASIA, size: SIZE };
const end = { scene: scene('end'), camera: KOREA, size: SIZE };

/** An animation of the browser, as far as the player needs one. */
interface Played {
  element: Element;
  duration: number;
  cancelled: boolean;
  startTime: number;
  onfinish?: () => void;
}

let played: Played[];
let now: number;
let stage: HTMLElement;
let events: string[];
let player: FlightPlayer;

/** Lets the time go on, timers and the document's timeline together. */
function pass(ms: number): void {
  for (let i = 0; i < ms; i++) {
    now++;
    vi.advanceTimersByTime(1);
  }
}

const snapshots = () => [...stage.querySelectorAll('.snapshot')];
const running = () => played.filter(({ cancelled }) => !cancelled);

beforeEach(() => {
  vi.useFakeTimers();
  [played, now, events] = [[], 1000, []];
  Object.defineProperty(document, 'timeline', {
    configurable: true,
    value: {
      get currentTime() {
        return now;
      }
    }
  });
  Element.prototype.animate = function (this: Element, _: unknown, duration: number) {
    const animation = { element: this, duration, cancelled: false, startTime: now };
    played.push(animation);
    return Object.assign(animation, { cancel: () => (animation.cancelled = true) });
  } as unknown as Element['animate'];
  // The page's shapes, each with a path that tells which it is.
  document.body.innerHTML = `<svg>${LAYERS.map((one, i) => `<path id="geo-${one}" d="M${i},0"/>`).join('')}</svg>`;
  stage = document.createElement('div');
  stage.innerHTML = '<p>marks</p>';
  player = new FlightPlayer(stage, {
    ready: () => events.push('ready'),
    arrived: () => events.push('arrived')
  });
});
afterEach(() => vi.useRealTimers());

/** The browser says that the last animation of a flight is over. */
function finish(): void {
  for (const { onfinish, cancelled } of [...played]) if (!cancelled) onfinish?.();
}

describe('the flight player', () => {
  it('makes its own layer below what is on the stage', () => {
    expect(stage.firstElementChild?.className).toBe('snapshots');
    expect(stage.lastElementChild?.textContent).toBe('marks');
  });

  it('jumps without an animation or a timer', () => {
    player.jump(start);
    expect(snapshots()).toHaveLength(1);
    expect(player.now).toEqual(EURASIA);
    player.jump(end);
    expect(snapshots()).toHaveLength(1);
    expect(player.now).toEqual(KOREA);
    expect(played).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('flies by as many snapshots as are planned, never more than three at a time', () => {
    player.jump(start);
    const [before] = snapshots();
    const flight = planFlight(EURASIA, KOREA, SIZE.width);
    const plans = planSnapshots(flight, SIZE, FADE_MS);
    expect(plans.length).toBeGreaterThan(1);
    const seen = new Set<Element>();
    let most = 0;
    player.fly(end);
    for (let ms = 0; ms < flight.duration; ms++) {
      for (const one of snapshots()) seen.add(one);
      most = Math.max(most, snapshots().length);
      expect(snapshots().at(-1)!.querySelectorAll('[data-country="PRK"]')).toHaveLength(1);
      pass(1);
    }
    seen.delete(before!);
    expect(seen.size).toBe(plans.length);
    expect(most).toBeLessThanOrEqual(3);
    expect(events).toEqual(['ready']);
    finish();
    expect(events).toEqual(['ready', 'arrived']);
    expect(snapshots()).toHaveLength(1);
    expect(running().filter(({ element }) => element.isConnected)).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(player.now).toEqual(KOREA);
  });

  it('ends on the layers of a jump, through the same camera', () => {
    const drawing = () => {
      const [only, ...others] = snapshots();
      expect(others).toEqual([]);
      const layers = [...only!.querySelectorAll('path')].map((one) => one.outerHTML);
      return layers.map((layer) => layer.replaceAll(/snapshot-\d+/g, 'snapshot-n'));
    };
    player.jump(end);
    const jumped = drawing();
    player.jump(start);
    player.fly(end);
    pass(2000);
    finish();
    expect(drawing()).toEqual(jumped);
    expect(player.now).toEqual(end.camera);
    expect(jumped.join()).toContain('hatch-PRK');
  });

  it('draws no hatches on the way', () => {
    player.jump(start);
    player.fly(end);
    pass(5);
    expect(snapshots()).toHaveLength(2);
    expect(snapshots().at(-1)!.querySelector('.hatch')).toBeNull();
  });

  it('turns from where it is, and the flight that is given up never arrives', () => {
    player.jump(start);
    player.fly(end);
    pass(300);
    const here = player.now;
    expect(here).not.toEqual(EURASIA);
    player.fly(start);
    expect(player.now).toEqual(here);
    pass(1500);
    finish();
    expect(events.filter((one) => one === 'arrived')).toHaveLength(1);
    expect(player.now).toEqual(EURASIA);
    expect(snapshots()).toHaveLength(1);
  });

  it('takes everything off the stage when it halts', () => {
    player.jump(start);
    player.fly(end);
    pass(100);
    player.halt();
    pass(2000);
    expect(snapshots()).toEqual([]);
    expect(running()).toEqual([]);
    expect(events).toEqual([]);
  });

  it('fades another base map in, and then leaves it alone there', () => {
    player.jump(start);
    player.jump({ ...end, camera: EURASIA }, true);
    expect(snapshots()).toHaveLength(2);
    expect(played.map(({ duration }) => duration)).toEqual([FADE_MS]);
    finish();
    expect(snapshots()).toHaveLength(1);
  });
});
