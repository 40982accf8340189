import type { LayerId } from '$lib/geo/base-map';
import type { Actor, Scene } from '$lib/geo/stage';
import { ACTOR_STYLES, DRAWN_ACTORS, type HatchName } from './actors';

/** One shape of the base map: a `<use>` of a path that the page holds once (`GeoDefs.svelte`). */
export interface BaseLayer {
  /** Name of the path, after `geo-`. */
  shape: LayerId;
  /** Names of its rules in the style sheet. */
  class: string;
  /** A country that acts in the story, and its part in this scene where it has one. */
  country?: Actor;
  role?: 'actor' | 'quiet';
  /** Which hatch pattern fills it. */
  hatch?: HatchName;
}

/** Views so close that rivers help, and those of wide stages where the far ones do. */
const RIVERS: Readonly<Record<string, readonly LayerId[]>> = {
  korea: ['rivers-close'],
  ukraine: ['rivers-close'],
  eurasia: ['rivers-far']
};

/** The view in which occupation is the subject: its stripes are broad, and the regions have edges. */
const OCCUPATION_VIEW = 'ukraine';
/** Views in which the two Koreas are so small that a clear line has to part them. */
const PARTED = ['eurasia', 'ring'];

/**
 * The base map of a scene as its layers, from the lowest up. Both renderers, the still and the
 * moving one, draw exactly these. To add a layer: its path in `geo/layers.ts`, a line here and a
 * rule in `base-map.css`.
 *
 * @param resting false on the way: hatches and rims would turn and grow with the picture
 */
export function baseLayers(scene: Scene, resting: boolean): BaseLayer[] {
  return [
    { shape: 'graticule', class: 'graticule' },
    ...(resting ? shelf() : []),
    { shape: 'land', class: 'land' },
    { shape: 'borders', class: 'border' },
    ...countries(scene, resting),
    // Over the outlines of countries: on a case of land, so that a disputed one is broken too.
    { shape: 'not-agreed', class: 'not-agreed-case' },
    { shape: 'not-agreed', class: 'border not-agreed' },
    { shape: 'kurils', class: 'land' },
    ...occupation(scene, resting),
    ...(resting ? rivers(scene) : []),
    { shape: 'lakes', class: 'lake' },
    ...armistice(scene)
  ];
}

/** A rim of darker water round all land. */
function shelf(): BaseLayer[] {
  return (['land', 'kurils', ...DRAWN_ACTORS] as const).map((shape) => ({
    shape,
    class: 'shelf'
  }));
}

function countries({ highlights, view }: Scene, resting: boolean): BaseLayer[] {
  const roles = new Map(highlights.map(({ country, role }) => [country, role]));
  return DRAWN_ACTORS.flatMap((country): BaseLayer[] => {
    const { hatch, large } = ACTOR_STYLES[country];
    const role = roles.get(country);
    const layer: BaseLayer = {
      shape: country,
      class: large ? 'country large' : 'country',
      country
    };
    if (role) layer.role = role;
    return resting && hatch !== undefined && role === 'actor' && view === 'korea'
      ? [layer, { shape: country, class: 'hatch hatch-grey', hatch: country }]
      : [layer];
  });
}

/** Occupied land has its country's colour under stripes, and no line at its edge. */
function occupation({ highlights, view }: Scene, resting: boolean): BaseLayer[] {
  if (!resting || !highlights.some(({ country }) => country === 'UKR')) return [];
  if (view === OCCUPATION_VIEW) {
    return [
      { shape: 'oblasts', class: 'hatch', hatch: 'partly' },
      { shape: 'oblast-lines', class: 'oblast-line' },
      { shape: 'crimea', class: 'hatch', hatch: 'occupied' }
    ];
  }
  return [
    { shape: 'oblasts', class: 'hatch', hatch: 'occupied-far' },
    { shape: 'crimea', class: 'hatch', hatch: 'occupied-far' }
  ];
}

function rivers({ view }: Scene): BaseLayer[] {
  return (RIVERS[view] ?? []).map((shape) => ({
    shape,
    class: shape === 'rivers-far' ? 'river river-thin' : 'river'
  }));
}

/** The line between the Koreas, on a case of paper where it is named; a gap elsewhere. */
function armistice(scene: Scene): BaseLayer[] {
  const mark = scene.marks.find((one) => one.kind === 'armistice');
  const strong = mark?.kind === 'armistice' && mark.strong;
  if (mark || scene.armistice) {
    return [
      { shape: 'armistice', class: strong ? 'armistice-case strong' : 'armistice-case' },
      { shape: 'armistice', class: strong ? 'armistice strong' : 'armistice' }
    ];
  }
  return PARTED.includes(scene.view) ? [{ shape: 'armistice', class: 'parting' }] : [];
}

/** Whether two scenes have the same base map, so that only what lies over it differs. */
export function sameBase(a: Scene, b: Scene): boolean {
  const drawn = (scene: Scene) => JSON.stringify(baseLayers(scene, true));
  return drawn(a) === drawn(b);
}
