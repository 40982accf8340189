import { DataError, type Problem } from '$lib/content/problems';
import type { MapData, Scene } from '$lib/geo/stage';
import { BAR } from '$lib/styles/layout';
import { frameScene } from '../camera/frame-scene';
import { isWide, safeArea } from '../camera/safe-area';
import type { Size } from '../camera/camera';
import { estimateText } from '../labels/measure';
import { mayGo } from './names';
import { composeOverlay, type Overlay } from './overlay';

/** Windows in px that the build tries: the narrowest phone, a usual one, a tablet, a desk. */
const WINDOWS: readonly Size[] = [
  { width: 320, height: 664 },
  { width: 390, height: 664 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 }
];
/** Where a card begins on phones, as a share of the window. */
const CARD = 0.5;

/**
 * Words of a drawing for which no place was found and that no rule lets go: ports and depots may go,
 * dot and all, and a capital keeps its dot alone where its country is named.
 */
export function lostWords({ labels }: Scene, { dropped }: Pick<Overlay, 'dropped'>): string[] {
  const named = new Set(labels.filter(({ kind }) => kind === 'country').map(({ actor }) => actor));
  return dropped.filter((id) => {
    const label = labels.find((one) => one.id === id);
    return !label || !(mayGo({ label }) || (label.kind === 'capital' && named.has(label.actor)));
  });
}

/** `ROOM=warn`: for who draws a new map and wants to see it before its words are in order. */
const MAY_GO = process.env['ROOM'] === 'warn';

/** Where a word of a scene is written, by the ids of both. */
type WordPlace = (scene: string, id: string) => Pick<Problem, 'file' | 'row' | 'field'>;

/** Scenes that were looked at: pages ask again. */
const checked = new WeakSet<readonly Scene[]>();

/**
 * Stops the build where a scene has more words than some window has room for; with `ROOM=warn` it
 * says so and goes on.
 *
 * @param placeOf where the words are written: in a translation they are what is too long
 * @throws DataError naming the word's file and key, scene, width and what would be dropped
 */
export function checkRoom(scenes: readonly Scene[], data: MapData, placeOf: WordPlace): void {
  if (checked.has(scenes)) return;
  const problems = scenes.flatMap((scene) =>
    WINDOWS.flatMap((size): Problem[] => {
      const top = isWide(size.width) ? 0 : size.height * CARD;
      const safe = safeArea(size, { top, bar: BAR, window: size.height });
      const camera = frameScene(scene, size, safe);
      const overlay = composeOverlay(scene, data, { camera, size, safe }, estimateText);
      return lostWords(scene, overlay).map((id) => ({
        ...placeOf(scene.id, id),
        message: `in the scene "${scene.id}" at ${size.width} px there is no place for "${wordOf(scene, id)}" (${id}), which would be dropped; shorten it, or show less${scene.labels.some((one) => one.id === id) ? ', or give the edition a shorter name for it (short in edition.json)' : ''}`
      }));
    })
  );
  const told = new DataError(problems);
  if (problems.length && !MAY_GO) throw told;
  if (problems.length) console.warn(told.message);
  checked.add(scenes);
}

/** The word that a part of a scene shows, by the id of its label. */
function wordOf({ labels, flows, marks }: Scene, id: string): string {
  const label = labels.find((one) => one.id === id)?.text;
  const flow = flows.find((one) => `flow-${one.id}` === id)?.text;
  const mark = marks.find((one) => one.kind === 'condition' && `condition-${one.along}` === id);
  return label ?? flow ?? (mark && 'text' in mark ? mark.text : undefined) ?? id;
}
