import { z } from 'zod';
import { lonLat, slug } from './common';
import { ACTORS, FLOW_STATUSES, LONGEST_FLIGHT_MS, MIN_FLIGHT_MS, TAGS } from './map-terms';
import { LEG_KNOWLEDGE } from './record-terms';
import { inWords, keyedBy, label, ordered, prose } from './words';

export * from './map-terms';

export const actor = z.enum(ACTORS);
export const tag = z.enum(TAGS);
export const flowStatus = z.enum(FLOW_STATUSES);

/** Most words on one card. */
export const CARD_WORDS = 45;
/** Fewest and most words in the description of one map. */
export const DESCRIPTION_WORDS = [15, 35] as const;

/** A place: a dot, or the label of an area. */
export const place = z.strictObject({
  id: slug,
  kind: z.enum(['country', 'capital', 'town', 'port', 'depot', 'sea', 'region', 'island', 'line']),
  country: actor.optional(),
  name: label,
  at: lonLat
});
export type Place = z.infer<typeof place>;

const placeOrPoint = z.union([slug, lonLat]);
const UNSOURCED = 'what a map draws names its source';
/** Where it is on record that what a map draws is so. Checked, listed, and left out of the page. */
const drawnFrom = z.array(slug, UNSOURCED).min(1, UNSOURCED);

/** A plane's framing, shared by every scene that names it. */
export const view = z.strictObject({
  id: slug,
  fit: z.array(placeOrPoint).min(2, 'a view is framed by 2 to 12 points').max(12),
  up: lonLat,
  turns: z
    .array(z.number().min(-180).max(180))
    .min(1, 'give at least one turn in degrees, such as 0'),
  longestFlight: z.number().min(MIN_FLIGHT_MS).max(LONGEST_FLIGHT_MS).optional(),
  /** The armistice line is drawn in every scene of this view, marked or not. */
  armistice: z.literal(true).optional()
});
export type View = z.infer<typeof view>;

/** A line between places. */
export const flow = z.strictObject({
  id: slug,
  actor: actor.optional(),
  kind: z.enum(['treaty', 'link', 'shells']),
  shape: z.enum(['great-circle', 'route', 'chord']),
  legs: z
    .array(
      z.strictObject({
        through: z.array(placeOrPoint).min(2, 'a leg joins at least two places'),
        /** What the record knows of the leg: see `routes.json`. */
        stands: z.enum(LEG_KNOWLEDGE),
        /** The row of the record's routes that this leg draws. */
        route: slug.optional(),
        /** A sea lane: tested to keep to the water. */
        sea: z.literal(true).optional()
      })
    )
    .min(1),
  ledger: slug.optional(),
  /** For a line that draws neither a route nor a number of the record. */
  sources: drawnFrom.optional()
});
export type Flow = z.infer<typeof flow>;

const sceneFlow = z.strictObject({
  flow: slug,
  status: flowStatus,
  quiet: z.boolean().optional(),
  text: slug.optional(),
  /** A second line of its text. */
  caption: slug.optional()
});

/** Where a mark's words had better stand: on which side of it, and how far off at least in px. */
const aside = {
  side: z.enum(['left', 'right', 'above', 'below']).optional(),
  reach: z.number().min(0).max(150).optional()
};

const mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('year'), text: slug }),
  /** The promise through the years: whether it holds, and its words. */
  z.strictObject({
    kind: z.literal('clause'),
    state: z.enum(['held', 'lapsed', 'back']),
    /** The treaties that made the promise: the one that ended, and the one that took it up again. */
    before: slug,
    after: slug,
    text: slug,
    /** How long it was gone. */
    gap: slug.optional()
  }),
  z.strictObject({
    kind: z.literal('strip'),
    texts: z.array(slug).min(2).max(4),
    sources: drawnFrom
  }),
  z.strictObject({
    kind: z.literal('ticks'),
    at: z.array(lonLat).min(2),
    toward: lonLat,
    ...aside,
    text: slug.optional(),
    sources: drawnFrom
  }),
  z.strictObject({
    kind: z.literal('condition'),
    flow: slug,
    along: z.number().min(0).max(1),
    text: slug,
    sources: drawnFrom
  }),
  z.strictObject({
    kind: z.literal('armistice'),
    /** What its name points to. */
    at: placeOrPoint,
    strong: z.boolean().optional(),
    ...aside,
    text: slug.optional()
  }),
  z.strictObject({
    kind: z.literal('occupied'),
    /** What the dense and the sparse hatch mean in a close view; elsewhere one word says it of both. */
    text: slug.optional(),
    partly: slug.optional(),
    sources: drawnFrom
  }),
  z.strictObject({ kind: z.literal('scale') }),
  /** The key of what widths measure. */
  z.strictObject({ kind: z.literal('measures') })
]);

/** The full state of the map for a step. */
export const scene = z.strictObject({
  id: slug,
  view: slug,
  fit: z.array(placeOrPoint).min(2).max(12).optional(),
  highlights: z.array(z.strictObject({ country: actor, role: z.enum(['actor', 'quiet']) })),
  labels: z.array(slug),
  flows: z.array(sceneFlow),
  marks: z.array(mark)
});
export type SceneRow = z.infer<typeof scene>;
export type Mark = SceneRow['marks'][number];

const title = inWords(z.string().min(1).max(60));
const mapWords = inWords(z.record(slug, z.string().min(1)));

const sentence = z.strictObject({
  text: label,
  claims: z.array(slug).optional(),
  clauses: z.array(slug).optional(),
  ledger: z.array(slug).optional(),
  sources: z.array(slug).optional(),
  note: prose.optional()
});
export type Sentence = z.infer<typeof sentence>;

const passage = z.strictObject({ tag, sentences: ordered(z.array(sentence).min(1)) });

/** One card: its passages each carry one tag, and every sentence belongs to one. */
export const step = z.strictObject({
  id: slug,
  scene: slug,
  title,
  passages: ordered(z.array(passage).min(1).max(2)),
  description: inWords(z.string()),
  map: mapWords.optional()
});
export type Step = z.infer<typeof step>;

/** The words a reader sees on a card, in order. */
export function cardText(row: { passages: { sentences: { text: string }[] }[] }): string {
  return row.passages.flatMap((p) => p.sentences.map((s) => s.text)).join(' ');
}

/** Names of buttons and headings of the story. */
export const LABELS = [
  ...(['skip', 'textVersion', 'previous', 'next', 'chapters', 'share', 'copied'] as const),
  ...([
    'copyFailed',
    'sources',
    'close',
    'readingTime',
    'start',
    'scroll',
    'keys',
    'howToRead',
    'north',
    'scale'
  ] as const),
  ...([
    'schematic',
    'occupied',
    'about',
    'steps',
    'after',
    'motion',
    'present',
    'presenting'
  ] as const),
  ...(['teacherNote', 'note', 'blank', 'fullScreen', 'leave'] as const),
  ...(['clauseRows', 'numberRows', 'lent', 'room', 'mapAlone', 'withText'] as const)
];

const described = z.strictObject({ name: z.string().min(1), help: z.string().min(1) });
const chapter = z.strictObject({
  id: slug,
  title: label,
  steps: keyedBy(z.array(step).min(1), 'id')
});

/** What a reader takes away: a line for each tag, with the steps that carry it, and what came since. */
const endingLine = z.strictObject({
  tag,
  text: inWords(z.string().min(20).max(220)),
  steps: z.array(slug, 'name the steps that carry this line').min(1)
});
const ending = z.strictObject({
  title: label,
  lines: ordered(
    z
      .array(endingLine)
      .refine(
        (lines) => TAGS.every((one) => lines.filter((line) => line.tag === one).length === 1),
        {
          error: `give one line for each of ${TAGS.join(', ')}`
        }
      )
  ),
  /** Events of the timeline, in the order in which they are told. */
  since: z.array(slug).min(1).max(6)
});

/** The story in one language: what it shows and rests on, with its words. */
export const story = z.strictObject({
  title: label,
  standfirst: label,
  /** Why it matters to a reader of today: dated, since it came after the editorial. */
  stake: prose,
  summary: inWords(z.string().min(50).max(200)),
  cover: z.strictObject({
    id: slug,
    scene: slug,
    title: label,
    description: label,
    map: mapWords.optional()
  }),
  tags: inWords(z.record(tag, described)),
  chapters: keyedBy(z.array(chapter).min(1), 'id'),
  ending,
  labels: inWords(z.record(z.enum(LABELS), z.string().min(1)))
});
export type Story = z.infer<typeof story>;
