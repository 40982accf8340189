import type { Actor, Scene } from '$lib/geo/stage';
import { ACTOR_STYLES, DRAWN_ACTORS } from './actors';

/** One shape of the base map: a `<use>` of a path that the page holds once (`GeoDefs.svelte`). */
export interface BaseLayer {
  /** Name of the path, after `geo-`. */
  shape: string;
  /** Names of its rules in `base-map.css`. */
  class: string;
  /** A country that acts in the story, and its part in this scene where it has one. */
  country?: Actor;
  role?: 'actor' | 'quiet';
  /** Which hatch pattern fills it. */
  hatch?: Actor | 'occupied';
}

/**
 * The base map of a scene as its layers, from the lowest up. Both renderers, the still and the
 * moving one, draw exactly these. To add a layer: its path in `geo/base-map.ts` and
 * `frame-map.ts`, an element in `GeoDefs.svelte`, a line here and a rule in `base-map.css`.
 *
 * @param hatched false on the way: hatches would turn and grow with the picture
 */
export function baseLayers(scene: Scene, hatched: boolean): BaseLayer[] {
  const roles = new Map(scene.highlights.map(({ country, role }) => [country, role]));
  const mark = scene.marks.find(({ kind }) => kind === 'armistice');
  const countries = DRAWN_ACTORS.flatMap((country): BaseLayer[] => {
    const { hatch, large } = ACTOR_STYLES[country];
    const role = roles.get(country);
    const layer = { shape: country, class: large ? 'country large' : 'country', country, role };
    return hatched && role && hatch !== 'none'
      ? [layer, { shape: country, class: 'hatch', hatch: country }]
      : [layer];
  });
  const strong = mark?.kind === 'armistice' && mark.strong;
  return [
    { shape: 'graticule', class: 'graticule' },
    { shape: 'land', class: 'land' },
    ...countries,
    { shape: 'kurils', class: 'land' },
    ...(hatched && roles.has('UKR')
      ? [{ shape: 'crimea', class: 'hatch', hatch: 'occupied' } as const]
      : []),
    ...(mark || scene.armistice
      ? [{ shape: 'armistice', class: strong ? 'armistice strong' : 'armistice' }]
      : [])
  ];
}

/** Whether two scenes have the same base map, so that only what lies over it differs. */
export function sameBase(a: Scene, b: Scene): boolean {
  const drawn = (scene: Scene) => JSON.stringify(baseLayers(scene, true));
  return drawn(a) === drawn(b);
}
