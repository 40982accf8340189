import { describe, expect, it } from 'vitest';
import type { Scene } from '../../src/lib/geo/stage';
import type { Camera } from '../../src/lib/map/camera/camera';
import { typeSizes } from '../../src/lib/map/labels/type-sizes';
import {
  isMoving,
  marksAway,
  marksOf,
  reduce,
  START,
  type Framing,
  type MapEvent,
  type State
} from '../../src/lib/map/motion/machine';
import { COME_MS, DRAW_MS, SETTLE_MS } from '../../src/lib/map/motion/timing';

const HERE: Camera = { x: 0, y: 0, k: 0.1, angle: 0 };
const THERE: Camera = { x: 5000, y: 900, k: 0.2, angle: 1 };
const SIZE = { width: 390, height: 664 };

const scene = (id: string, more: Partial<Scene> = {}): Scene => ({
  id,
  view: 'korea',
  fit: [[0, 0]],
  angles: [0],
  north: 0,
  highlights: [],
  labels: [],
  flows: [],
  marks: [],
  ...more
});

const frame = (of: Scene, camera = HERE, size = SIZE): Framing => ({
  scene: of,
  camera,
  size,
  safe: { x: 0, y: 0, ...size },
  type: typeSizes(size)
});

const first = frame(scene('first'));
/** Another scene at the same place with the same base map. */
const near = frame(scene('near'));
/** The same place, with another country in colour. */
const tinted = frame(scene('tinted', { highlights: [{ country: 'PRK', role: 'actor' }] }));
const far = frame(scene('far'), THERE);
const farther = frame(scene('farther', { longestFlight: 1200 }), { ...THERE, x: 9000 });

const aim = (framing: Framing, motion = true): MapEvent => ({ type: 'aim', framing, motion });
const due = (now = HERE): MapEvent => ({ type: 'due', now });
const arrived: MapEvent = { type: 'arrived' };
const ready: MapEvent = { type: 'ready' };
const hide: MapEvent = { type: 'hide' };

/** Plays events from the start; gives the last transition. */
function play(...events: MapEvent[]) {
  return events.reduce((last, event) => reduce(last.state, event), {
    state: START,
    commands: [] as ReturnType<typeof reduce>['commands']
  });
}

/** A state by name, and where it arrives by phase. */
const nameOf = (state: State) =>
  state.name === 'arriving' ? `arriving, ${state.phase}` : state.name;

const rest = () => play(aim(first));
const settling = () => play(aim(first), aim(far));
const flying = () => play(aim(first), aim(far), due());
const landed = () => play(aim(first), aim(far), due(), arrived);
const coming = () => play(aim(first), aim(far), due(), arrived, due(THERE));
const drawing = () => play(aim(first), aim(far), due(), arrived, due(THERE), due(THERE));
/** The same without a flight: the camera is there already. */
const landedNear = () => play(aim(first), aim(near), due());
const comingNear = () => play(aim(first), aim(near), due(), due());

/** The states in which something is on the stage. */
const STATES = {
  rest,
  settling,
  flying,
  landed,
  coming,
  drawing,
  landedNear,
  comingNear
};

describe('the moving map, from state to state', () => {
  it('stands there at once when the stage first has an area', () => {
    const { state, commands } = rest();
    expect(state).toEqual({ name: 'rest', shown: { framing: first } });
    expect(commands).toEqual([{ do: 'cancel' }, { do: 'jump', to: first, fade: false }]);
  });

  it('waits until the reader stays at a step', () => {
    const { state, commands } = settling();
    expect(nameOf(state)).toBe('settling');
    expect(commands).toEqual([{ do: 'wait', ms: SETTLE_MS }]);
    expect(marksOf(state)).toEqual([{ framing: first }]);
    expect(marksAway(state)).toBe(false);
  });

  it('flies once the reader stays', () => {
    const { state, commands } = flying();
    expect(state).toEqual({ name: 'flying', shown: { framing: first }, target: far });
    expect(commands).toEqual([{ do: 'fly', to: far, longest: undefined }]);
    expect(marksAway(state)).toBe(true);
  });

  it.each([
    ['out', first, farther],
    ['back', farther, first]
  ])('allows a flight as long as the longer of both ends does, %s', (_, from, to) => {
    const { commands } = play(aim(from), aim(to), due(from.camera));
    expect(commands).toEqual([{ do: 'fly', to, longest: 1200 }]);
  });

  it('lays out the marks while the flight is under way', () => {
    const { state, commands } = reduce(flying().state, ready);
    expect(state).toBe(reduce(state, ready).state);
    expect(commands).toEqual([{ do: 'compose', framing: far }]);
  });

  it('lands, and shows the marks in a task of their own', () => {
    const { state, commands } = landed();
    expect(nameOf(state)).toBe('arriving, landed');
    expect(commands).toEqual([{ do: 'wait', ms: 0 }]);
    expect(marksOf(state)).toEqual([{ framing: first }]);
    expect(marksAway(state)).toBe(true);
  });

  it('lets the marks come, alone after a flight', () => {
    const { state, commands } = coming();
    expect(nameOf(state)).toBe('arriving, coming');
    expect(commands).toEqual([{ do: 'wait', ms: COME_MS }]);
    expect(marksOf(state)).toEqual([{ framing: far, before: first.scene }]);
    expect(marksAway(state)).toBe(false);
  });

  it('lets the lines draw themselves, then rests with the same marks', () => {
    const before = drawing();
    expect(before.commands).toEqual([{ do: 'wait', ms: DRAW_MS }]);
    const { state, commands } = reduce(before.state, due(THERE));
    expect(nameOf(state)).toBe('rest');
    expect(commands).toEqual([]);
    expect(marksOf(state)[0]).toBe(marksOf(before.state)[0]);
  });

  it('stays where it is between scenes of one camera, and keeps what both have in sight', () => {
    const { state, commands } = landedNear();
    expect(nameOf(state)).toBe('arriving, landed');
    expect(commands).toEqual([
      { do: 'compose', framing: near },
      { do: 'wait', ms: 0 }
    ]);
    expect(marksAway(state)).toBe(false);
    expect(marksOf(comingNear().state)).toEqual([
      { framing: first },
      { framing: near, before: first.scene }
    ]);
    expect(marksOf(reduce(comingNear().state, due()).state)).toHaveLength(1);
  });

  it('fades another base map in where the camera stays', () => {
    expect(play(aim(first), aim(tinted), due()).commands[0]).toEqual({
      do: 'jump',
      to: tinted,
      fade: true
    });
  });

  it('carries a scene that turns since its card comes or goes, and jumps where it only shifts', () => {
    const turned = { ...first, camera: { ...HERE, angle: 1.4 } };
    const begun = play(aim(first), aim(turned));
    expect(nameOf(begun.state)).toBe('settling');
    expect(begun.commands).toEqual([{ do: 'wait', ms: SETTLE_MS }]);
    const landing = play(aim(first), aim(turned), due(), arrived, due(turned.camera));
    expect(landing.state).toEqual({ name: 'rest', shown: { framing: turned } });
    const shifted = { ...first, camera: { ...HERE, x: 300 } };
    expect(nameOf(play(aim(first), aim(shifted)).state)).toBe('rest');
    const other = { width: 664, height: 390 };
    const window = { ...turned, size: other };
    expect(nameOf(play(aim(first), aim(window)).state)).toBe('rest');
    expect(nameOf(play(aim(first), aim(turned, false)).state)).toBe('rest');
  });

  it('does nothing for a step that was only passed on the way back', () => {
    const { state, commands } = play(aim(first), aim(far), aim(first), due());
    expect(state).toEqual(rest().state);
    expect(commands).toEqual([]);
  });
});

describe('interruptions', () => {
  it('a new target while settling: the old one is forgotten', () => {
    const { state, commands } = reduce(settling().state, aim(farther));
    expect(state).toMatchObject({ name: 'settling', target: farther, away: false });
    expect(commands).toEqual([{ do: 'wait', ms: SETTLE_MS }]);
  });

  it('a new target in flight: the flight goes on until the reader stays, then turns', () => {
    const turned = reduce(flying().state, aim(farther));
    expect(turned.state).toMatchObject({ name: 'settling', away: true, base: { moving: true } });
    const off = reduce(turned.state, due({ ...HERE, x: 2000 }));
    expect(nameOf(off.state)).toBe('flying');
    expect(off.commands).toEqual([{ do: 'fly', to: farther, longest: 1200 }]);
  });

  it('a flight that ends while the reader moves on: the next target is not forgotten', () => {
    const moved = reduce(flying().state, aim(farther));
    const ended = reduce(moved.state, arrived);
    expect(ended.commands).toEqual([]);
    expect(ended.state).toMatchObject({ name: 'settling', target: farther, away: true });
    expect(reduce(ended.state, due(THERE)).commands).toEqual([
      { do: 'fly', to: farther, longest: 1200 }
    ]);
  });

  it('back to where the flight just arrived: the base map stays, the marks come', () => {
    const again = frame(scene('again'), THERE);
    const moved = reduce(reduce(flying().state, aim(again)).state, arrived);
    const { state, commands } = reduce(moved.state, due(THERE));
    expect(commands).toEqual([
      { do: 'compose', framing: again },
      { do: 'wait', ms: 0 }
    ]);
    expect(marksOf(reduce(state, due(THERE)).state)).toEqual([
      { framing: again, before: first.scene }
    ]);
  });

  it('back to the start before the camera has moved: the flight is given up', () => {
    const back = reduce(flying().state, aim(first));
    const { state, commands } = reduce(back.state, due(HERE));
    expect(commands[0]).toEqual({ do: 'jump', to: first, fade: true });
    // Its marks had left: they are there again at once.
    expect(reduce(state, due(HERE)).state).toEqual({ name: 'rest', shown: { framing: first } });
  });

  it.each([
    ['landed', landed, true],
    ['coming', coming, false],
    ['drawing', drawing, false]
  ])('a new target while arriving (%s): what shows then is what it leaves', (_, from, away) => {
    const { state } = reduce(from().state, aim(farther));
    expect(state).toMatchObject({ name: 'settling', away, base: { moving: false } });
    expect(marksOf(state)).toHaveLength(1);
    expect(marksOf(state)[0]!.framing).toBe(away ? first : far);
  });

  it.each(Object.entries(STATES))(
    'another window while %s: the right picture at once',
    (_, from) => {
      const { state } = from();
      if (state.name === 'hidden') throw new Error('nothing is on the stage');
      const { scene } = 'target' in state ? state.target : state.shown.framing;
      const turned = frame(scene, HERE, { width: 844, height: 390 });
      const after = reduce(state, aim(turned));
      expect(after.state).toEqual({ name: 'rest', shown: { framing: turned } });
      expect(after.commands).toEqual([{ do: 'cancel' }, { do: 'jump', to: turned, fade: false }]);
    }
  );

  it.each(Object.entries(STATES))('the same again while %s changes nothing', (_, from) => {
    const { state } = from();
    if (state.name === 'hidden') throw new Error('nothing is on the stage');
    const { scene, camera } = 'target' in state ? state.target : state.shown.framing;
    const after = reduce(state, aim(frame(scene, { ...camera })));
    expect(after.state).toBe(state);
    expect(after.commands).toEqual([]);
  });
});

describe('with motion off', () => {
  it('every scene is there at once', () => {
    const { state, commands } = reduce(rest().state, aim(far, false));
    expect(state).toEqual({ name: 'rest', shown: { framing: far } });
    expect(commands).toEqual([{ do: 'cancel' }, { do: 'jump', to: far, fade: false }]);
  });

  it.each([
    ['settling', settling, true],
    ['flying', flying, true],
    ['landed', landed, true],
    ['coming', coming, false],
    ['drawing', drawing, false]
  ])('switched off while %s, the target is there at once', (_, from, jumps) => {
    const { state, commands } = reduce(from().state, aim(far, false));
    expect(state).toEqual({ name: 'rest', shown: { framing: far } });
    expect(commands).toEqual([
      { do: 'cancel' },
      ...(jumps ? [{ do: 'jump', to: far, fade: false }] : [])
    ]);
  });

  it('switched off or on at rest, nothing changes', () => {
    const { state } = rest();
    for (const motion of [false, true]) {
      expect(reduce(state, aim(first, motion))).toEqual({ state, commands: [] });
    }
  });
});

describe('a stage without area', () => {
  it.each(Object.entries(STATES))('while %s: everything stops', (_, from) => {
    const { state, commands } = reduce(from().state, hide);
    expect(state).toEqual({ name: 'hidden' });
    expect(commands).toEqual([{ do: 'cancel' }, { do: 'halt' }]);
    expect(marksOf(state)).toEqual([]);
    expect(isMoving(state)).toBe(false);
  });

  it('shows the right scene at once when it is back', () => {
    const { state, commands } = play(aim(first), hide, aim(far));
    expect(state).toEqual({ name: 'rest', shown: { framing: far } });
    expect(commands).toContainEqual({ do: 'jump', to: far, fade: false });
  });
});

describe('what comes late or never', () => {
  it.each([
    ['hidden', 'due', () => play(hide), due()],
    ['rest', 'due', rest, due()],
    ['flying', 'due', flying, due()],
    ['hidden', 'arrived', () => play(hide), arrived],
    ['rest', 'arrived', rest, arrived],
    ['landed', 'arrived', landed, arrived],
    ['coming', 'arrived', coming, arrived],
    ['drawing', 'arrived', drawing, arrived],
    ['hidden', 'ready', () => play(hide), ready],
    ['rest', 'ready', rest, ready],
    ['settling', 'ready', settling, ready],
    ['landed', 'ready', landed, ready],
    ['coming', 'ready', coming, ready],
    ['drawing', 'ready', drawing, ready]
  ])('leaves the state as it is: %s, %s', (_, __, from, event) => {
    const { state } = from();
    expect(reduce(state, event)).toEqual({ state, commands: [] });
    expect(reduce(state, event).state).toBe(state);
  });

  it('moves in every state but rest and hidden', () => {
    const all = { hidden: () => play(hide), ...STATES };
    const moving = Object.entries(all).map(([name, from]) => [name, isMoving(from().state)]);
    const still = moving.filter(([, moves]) => !moves).map(([name]) => name);
    expect(still).toEqual(['hidden', 'rest']);
  });
});
