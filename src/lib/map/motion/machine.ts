import type { Rect } from '$lib/geo/shapes';
import type { Scene } from '$lib/geo/stage';
import { sameCamera, type Camera, type Size } from '../camera/camera';
import { sameBase } from '../draw/base-layers';
import type { TypeSizes } from '../labels/type-sizes';
import { COME_MS, DRAW_MS, SETTLE_MS } from './timing';

/*
 * The moving map as one state machine. A scene has two parts on the stage: its base map, which the
 * flight player carries, and its marks (lines, dots, words), which lie still over it. Marks leave
 * before the camera goes and come once it rests.
 *
 * | state    | event                         | next                | commands                        |
 * | -------- | ----------------------------- | ------------------- | ------------------------------- |
 * | hidden   | aim                           | rest                | cancel, jump                    |
 * | any      | hide                          | hidden              | cancel, halt                    |
 * | any      | aim at what it already shows  | as it was           | none                            |
 * |          |   or is on its way to         |                     |                                 |
 * | not rest | aim with motion off           | rest                | cancel, jump where not there    |
 * | any      | aim at another scene          | settling            | wait until the reader stays     |
 * | any      | aim at another scene,         | rest                | cancel, jump                    |
 * |          |   motion off                  |                     |                                 |
 * | any      | aim at the same scene in      | rest                | cancel, jump                    |
 * |          |   another window or cover     |                     |                                 |
 * | any      | aim at the same scene, turned | settling            | wait until the reader stays     |
 * |          |   since its card comes or goes|                     |                                 |
 * | settling | due, back at what shows       | rest                | none                            |
 * | settling | due, camera already there     | arriving (landed)   | jump by a fade where the base   |
 * |          |                               |                     |   map differs; compose; wait    |
 * | settling | due, camera elsewhere         | flying              | fly                             |
 * | settling | arrived (the flight before)   | settling            | none                            |
 * | flying   | ready                         | flying              | compose                         |
 * | flying   | arrived                       | arriving (landed)   | wait for a task of its own      |
 * | arriving | due, landed                   | arriving (coming),  | wait while marks fade in        |
 * |          |                               |   or rest where the |                                 |
 * |          |                               |   scene is the same |                                 |
 * | arriving | due, coming                   | arriving (drawing)  | wait while lines draw           |
 * | arriving | due, drawing                  | rest                | none                            |
 *
 * Everything else leaves the state as it is: a timer or a flight may end late.
 */

/** A scene as the stage is to show it: all that decides the picture. */
export interface Framing {
  scene: Scene;
  camera: Camera;
  /** px */
  size: Size;
  /** The part of the stage in px that nothing covers. */
  safe: Rect;
  type: TypeSizes;
}

/** The marks of a framing. */
export interface Shown {
  framing: Framing;
  /** The scene whose marks they came after, with motion; none where they stood there at once. */
  before?: Scene;
}

/** The base map on the stage: of which scene, and whether the camera is on its way to it. */
interface Base {
  scene: Scene;
  moving: boolean;
}

export type State =
  /** The stage has no area: nothing is drawn, nothing moves. */
  | { name: 'hidden' }
  | { name: 'rest'; shown: Shown }
  /** Steps that are only passed in a fling never start a move. A flight may still be under way. */
  | { name: 'settling'; shown: Shown; target: Framing; base: Base; away: boolean }
  | { name: 'flying'; shown: Shown; target: Framing }
  /** The camera is there; the marks of `shown` are still those of the scene before. */
  | { name: 'arriving'; phase: 'landed'; shown: Shown; target: Framing; away: boolean }
  /** What both scenes have stays in sight below while the new marks come. */
  | { name: 'arriving'; phase: 'coming'; shown: Shown; leaving?: Shown }
  | { name: 'arriving'; phase: 'drawing'; shown: Shown };

export type MapEvent =
  /** The reader is to see this: another step, another shape of the window, or motion on or off. */
  | { type: 'aim'; framing: Framing; motion: boolean }
  | { type: 'hide' }
  /** The time that was last waited for has passed; `now` is the camera as it stands on screen. */
  | { type: 'due'; now: Camera }
  /** The pictures of a flight are under way: there is time to lay out the marks. */
  | { type: 'ready' }
  | { type: 'arrived' };

export type Command =
  /** Sends `due` after `ms`, instead of any that is still to come; 0 means in a task of its own. */
  | { do: 'wait'; ms: number }
  | { do: 'cancel' }
  | { do: 'jump'; to: Framing; fade: boolean }
  /** `longest` in ms, where a view of either end allows more than the others. */
  | { do: 'fly'; to: Framing; longest: number | undefined }
  | { do: 'halt' }
  /** Lays out the marks of a framing ahead of time: some ms of work. */
  | { do: 'compose'; framing: Framing };

/** What comes of an event. */
export interface Transition {
  state: State;
  commands: readonly Command[];
}

export const START: State = { name: 'hidden' };

/** The machine itself, a pure function: see the table above. */
export function reduce(state: State, event: MapEvent): Transition {
  switch (event.type) {
    case 'aim':
      return aim(state, event.framing, event.motion);
    case 'hide':
      return to({ name: 'hidden' }, { do: 'cancel' }, { do: 'halt' });
    case 'due':
      return due(state, event.now);
    case 'ready':
      return state.name === 'flying'
        ? to(state, { do: 'compose', framing: state.target })
        : to(state);
    case 'arrived':
      return arrived(state);
  }
}

const to = (state: State, ...commands: Command[]): Transition => ({ state, commands });

function aim(state: State, framing: Framing, motion: boolean): Transition {
  const jump: Command[] = [{ do: 'cancel' }, { do: 'jump', to: framing, fade: false }];
  const there: State = { name: 'rest', shown: { framing } };
  if (state.name === 'hidden') return to(there, ...jump);
  const aimed = 'target' in state ? state.target : state.shown.framing;
  const same = sameFraming(aimed, framing);
  if (same && (motion || state.name === 'rest')) return to(state);
  // Motion was switched off while marks came: the map itself is there.
  if (same && !('target' in state)) return to(there, { do: 'cancel' });
  const another = aimed.scene.id !== framing.scene.id;
  if (!motion || !(another || turns(aimed, framing))) return to(there, ...jump);
  const { shown } = state;
  return to(
    { name: 'settling', shown, target: framing, base: baseOf(state), away: marksAway(state) },
    { do: 'wait', ms: SETTLE_MS }
  );
}

function due(state: State, now: Camera): Transition {
  if (state.name === 'settling') return settled(state, now);
  if (state.name !== 'arriving') return to(state);
  if (state.phase === 'drawing') return to({ name: 'rest', shown: state.shown });
  if (state.phase === 'coming') {
    return to({ name: 'arriving', phase: 'drawing', shown: state.shown }, wait(DRAW_MS));
  }
  const { shown, target: framing, away } = state;
  const before = shown.framing.scene;
  if (before.id === framing.scene.id) return to({ name: 'rest', shown: { framing } });
  const leaving = away ? {} : { leaving: shown };
  return to(
    { name: 'arriving', phase: 'coming', shown: { framing, before }, ...leaving },
    wait(COME_MS)
  );
}

/** Radians by which a map may turn at once: at more, a reader who is not carried is lost. */
const TURN = 0.1;

/** Whether the same window holds a map that has turned. */
const turns = (a: Framing, b: Framing) =>
  a.size.width === b.size.width &&
  a.size.height === b.size.height &&
  Math.abs(a.camera.angle - b.camera.angle) > TURN;

const wait = (ms: number): Command => ({ do: 'wait', ms });

/** The reader stays: off to the target, unless the camera is there already. */
function settled(state: State & { name: 'settling' }, now: Camera): Transition {
  const { shown, target, base, away } = state;
  if (!away && !base.moving && sameFraming(shown.framing, target)) {
    return to({ name: 'rest', shown });
  }
  if (!sameCamera(now, target.camera, target.size)) {
    const longest = target.scene.longestFlight ?? shown.framing.scene.longestFlight;
    return to({ name: 'flying', shown, target }, { do: 'fly', to: target, longest });
  }
  const redraw = base.moving || !sameBase(base.scene, target.scene);
  return to(
    { name: 'arriving', phase: 'landed', shown, target, away },
    ...(redraw ? [{ do: 'jump', to: target, fade: true } as const] : []),
    { do: 'compose', framing: target },
    wait(0)
  );
}

function arrived(state: State): Transition {
  if (state.name === 'flying') {
    const { shown, target } = state;
    // Not in the frame in which the flight ends: a phone has enough to do in that.
    return to({ name: 'arriving', phase: 'landed', shown, target, away: true }, wait(0));
  }
  if (state.name !== 'settling') return to(state);
  return to({ ...state, base: { ...state.base, moving: false } });
}

function baseOf(state: Exclude<State, { name: 'hidden' }>): Base {
  if (state.name === 'settling') return state.base;
  if (state.name === 'flying') return { scene: state.target.scene, moving: true };
  return { scene: ('target' in state ? state.target : state.shown.framing).scene, moving: false };
}

/** Whether two framings give the same picture to the px. */
function sameFraming(a: Framing, b: Framing): boolean {
  const rest = ({ scene, ...others }: Framing) => scene.id + JSON.stringify(others);
  return rest(a) === rest(b);
}

/** The marks on the stage, the last on top. */
export function marksOf(state: State): readonly Shown[] {
  if (state.name === 'hidden') return [];
  return 'leaving' in state && state.leaving ? [state.leaving, state.shown] : [state.shown];
}

/** Whether the marks have faded out of the camera's way. */
export function marksAway(state: State): boolean {
  return state.name === 'flying' || ('away' in state && state.away);
}

/** Whether anything moves or is about to. */
export function isMoving({ name }: State): boolean {
  return name !== 'rest' && name !== 'hidden';
}
