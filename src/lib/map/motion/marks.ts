import type { FlowStatus, Scene } from '$lib/geo/stage';
import type { Camera, Size } from '../camera/camera';
import type { Overlay } from '../draw/overlay';

/** All that lies over the base map for one scene at rest. */
export interface Marks {
  key: number;
  scene: Scene;
  camera: Camera;
  /** px */
  size: Size;
  overlay: Overlay;
  /** What the lines were before, where the marks come with motion. */
  before?: Before;
}

/** The status of each line that the scene before showed. */
export type Before = ReadonlyMap<string, FlowStatus>;

/** The status of each line of a scene. */
export const flowsOf = (scene: Scene): Before =>
  new Map(scene.flows.map(({ id, status }) => [id, status]));

/** Whether two scenes have the same base map, so that only their marks differ. */
export function sameLook(a: Scene, b: Scene): boolean {
  const look = ({ view, highlights, marks }: Scene) =>
    JSON.stringify([view, highlights, marks.find(({ kind }) => kind === 'armistice')]);
  return look(a) === look(b);
}
