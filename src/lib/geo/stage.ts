import type { Point } from './shapes';

/** ISO 3166 alpha-3 code of one of the five actors. */
export type Actor = 'KOR' | 'PRK' | 'RUS' | 'UKR' | 'USA';

/** What the record knows of a line between places. */
export type FlowStatus = 'recorded' | 'reported' | 'possible' | 'proposed' | 'lapsed';

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
  kind: 'treaty' | 'link' | 'shells';
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
}

/** A label of a place; `at` on the plane. */
export interface SceneLabel {
  id: string;
  text: string;
  at: Point;
  kind: 'country' | 'capital' | 'town' | 'port' | 'depot' | 'sea' | 'island' | 'line';
  actor?: Actor;
}

/** Where words had better stand: on which side of their mark, and how far off at least in px. */
export interface Aside {
  side?: 'left' | 'right' | 'above' | 'below';
  reach?: number;
}

/** Everything else a scene draws. Points are on the plane, texts are in the story's language. */
export type SceneMark =
  | { kind: 'year'; text: string }
  | { kind: 'strip'; texts: string[] }
  | ({ kind: 'ticks'; at: Point[]; toward: Point; text?: string } & Aside)
  | { kind: 'condition'; flow: string; along: number; text: string }
  | ({ kind: 'armistice'; strong?: boolean; text?: string; at: Point } & Aside)
  | ({ kind: 'occupied'; text: string; at: Point } & Aside)
  | { kind: 'scale' }
  | { kind: 'measures' };

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
  highlights: { country: Actor; role: 'actor' | 'quiet' }[];
  labels: SceneLabel[];
  flows: SceneFlow[];
  marks: SceneMark[];
}

/** What the stage needs of a story. */
export interface StageData {
  scenes: Scene[];
  flows: Record<string, FlowLine>;
  /** Words of the map's own furniture, such as `scale` and `north`. */
  words: Record<string, string>;
}
