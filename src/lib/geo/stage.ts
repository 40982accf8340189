import type { Actor, FlowStatus } from '$lib/schema/map-terms';
import type { Flow, Mark, Place, SceneRow } from '$lib/schema/story';
import type { AtlasName } from './atlas-names';
import type { LandRows } from './land-rows';
import type { Point } from './shapes';

export type { Actor, FlowStatus };

/** A reported amount: never one number without its bounds, nor without what it measures. */
export interface Range {
  low: number;
  high: number;
  unit: string;
  /** One of the ledger's measures; `room` looks unlike all others. */
  measure: string;
}

/** A line between places, on the plane. */
export interface FlowLine {
  kind: Flow['kind'];
  actor?: Actor;
  /** `stands`: what the record knows of the leg; its edges are drawn by it. */
  legs: { points: Point[]; stands: 'track' | 'schematic' | 'relation' }[];
  range?: Range;
}

/** A flow as one scene shows it. */
export interface SceneFlow {
  id: string;
  status: FlowStatus;
  quiet?: boolean;
  text?: string;
  /** What is said after its text where there is much room. */
  caption?: string;
  /** The range as its text writes it: it is set larger than the rest. */
  number?: string;
}

/** A label of a place; `at` on the plane. */
export interface SceneLabel {
  id: string;
  text: string;
  /** A shorter name, where the map has no room for the whole. */
  short?: string;
  at: Point;
  kind: Place['kind'];
  actor?: Actor;
}

type MarkRow<Kind extends Mark['kind']> = Extract<Mark, { kind: Kind }>;

/** Where words had better stand: on which side of their mark, and how far off at least in px. */
export type Aside = Pick<MarkRow<'armistice'>, 'side' | 'reach'>;

/** When a promise was made, ended and was made again, in years: 1996.69 is September 1996. */
export type ClauseYears = readonly [made: number, ended: number, again: number];

/** Everything else a scene draws. Points are on the plane, texts are in the story's language. */
export type SceneMark =
  | MarkRow<'year' | 'scale' | 'measures'>
  | Omit<MarkRow<'strip'>, 'sources'>
  | Omit<MarkRow<'condition'>, 'sources'>
  | (Omit<MarkRow<'clause'>, 'before' | 'after'> & { years: ClauseYears })
  | (Omit<MarkRow<'ticks'>, 'at' | 'toward' | 'sources'> & { at: Point[]; toward: Point })
  | (Omit<MarkRow<'armistice'>, 'at'> & { at: Point })
  | Omit<MarkRow<'occupied'>, 'sources'>;

/** The full state of the map for a step, ready to draw: nothing in it needs a projection. */
export interface Scene {
  id: string;
  view: string;
  fit: Point[];
  /** Candidate turns of the plane in radians, clockwise. */
  angles: number[];
  /** Turn in radians that puts north up at the scene's reference point. */
  north: number;
  /** ms */
  longestFlight?: number;
  /** Draws the armistice line where no mark asks for it. */
  armistice?: true;
  highlights: SceneRow['highlights'];
  labels: SceneLabel[];
  flows: SceneFlow[];
  marks: SceneMark[];
}

/** A name of the background, with its spots on the plane. */
export type BackgroundName = Omit<AtlasName, 'wide' | 'lines'> & {
  wide?: true;
  lines?: readonly [string, string];
};

/** Where land is, so that words keep off it: of each actor, and of all others. */
export type Land = Record<Actor | 'others', LandRows>;

/** What scenes have in common, and every drawing of one needs. */
export interface MapData {
  flows: Record<string, FlowLine>;
  /** Words of the map's own furniture, such as `scale` and `north`. */
  words: Record<string, string>;
  /** Names of neighbours and waters by view, the most important first. */
  names: Record<string, BackgroundName[]>;
  land: Land;
}

/** What the stage needs of a story. */
export interface StageData extends MapData {
  scenes: Scene[];
}
