import { actorRows, atlasNames, atlasWords, otherRows } from '$lib/geo/atlas';
import type {
  BackgroundName,
  ClauseYears,
  FlowLine,
  Range,
  Scene as StageScene,
  SceneMark,
  StageData
} from '$lib/geo/stage';
import { northAngle, project, roundPoint, type PlanePoint } from '$lib/geo/plane';
import { greatCircle, planePolyline, smoothRoute } from '$lib/geo/routes';
import type { Formats } from '$lib/i18n/format';
import type { EditionInfo } from '$lib/schema/edition';
import type { Treaty } from '$lib/schema/record';
import type { Flow, SceneRow as Scene, Step } from '$lib/schema/story';
import { locate } from './check-map';
import { allSteps } from './check-story';
import type { StoryContent } from './join-story';

const RADIANS = Math.PI / 180;
/** Points of a great circle are this far apart, in degrees of arc. */
const GREAT_CIRCLE_STEP = 3;

/** Words of the map's own furniture, by their name in the story's labels. */
const MAP_WORDS = ['scale', 'schematic', 'north', 'lent', 'room', 'occupied'] as const;

/** A line's number in its words, with what is written to it without a space, as in `480만발`. */
const WHOLE_NUMBER = /\{range\}\p{L}*/u;

type DrawnTreaty = Pick<Treaty, 'signed' | 'ended'>;

/** Rows of the record that the map draws, by id: ranges of the ledger or of lines, and treaties. */
interface DrawnRows {
  ranges: ReadonlyMap<string, Range>;
  treaties: ReadonlyMap<string, DrawnTreaty>;
}

/** The plane polyline of every leg of a flow. */
function projectFlow(row: Flow, content: StoryContent, range: Range | undefined): FlowLine {
  return {
    kind: row.kind,
    ...(row.actor ? { actor: row.actor } : {}),
    legs: row.legs.map(({ through, stands }) => {
      const points = through.map((where) => locate(content.places, where));
      const line =
        row.shape === 'great-circle'
          ? points.flatMap((point, i) =>
              i ? greatCircle(points[i - 1]!, point, GREAT_CIRCLE_STEP).slice(i > 1 ? 1 : 0) : []
            )
          : smoothRoute(points);
      return { points: planePolyline(line), stands };
    }),
    ...(range ? { range } : {})
  };
}

function projectScene(
  row: Scene,
  words: { map?: Record<string, string> },
  content: StoryContent,
  format: Formats,
  { ranges, treaties }: DrawnRows,
  { short }: Pick<EditionInfo, 'short'>
): StageScene {
  const at = (where: string | readonly [number, number]): PlanePoint =>
    roundPoint(project(locate(content.places, where)));
  const view = content.views.get(row.view)!;
  const filled = (written: string, range: Range | undefined): string =>
    range ? format.fill(written, { range: format.range(range.low, range.high) }) : written;
  const text = (name: string, flow = ''): string =>
    filled(words.map?.[name] ?? '', ranges.get(flow));
  const lineText = ({ text: name, caption, flow }: Scene['flows'][number]) => {
    if (!name) return {};
    const number = WHOLE_NUMBER.exec(words.map?.[name] ?? '')?.[0];
    return {
      text: text(name, flow),
      ...(caption ? { caption: text(caption) } : {}),
      ...(number ? { number: filled(number, ranges.get(flow)) } : {})
    };
  };
  const north = northAngle(view.up);
  const mark = (one: Scene['marks'][number]): SceneMark => {
    switch (one.kind) {
      case 'year':
        return { ...one, text: text(one.text) };
      case 'clause': {
        const { kind, state, gap } = one;
        const years = clauseYears(treaties.get(one.before)!, treaties.get(one.after)!);
        return { kind, state, years, text: text(one.text), ...(gap ? { gap: text(gap) } : {}) };
      }
      case 'strip':
        return { kind: 'strip', texts: one.texts.map((name) => text(name)) };
      case 'ticks':
        return {
          ...one,
          at: one.at.map(at),
          toward: at(one.toward),
          ...(one.text ? { text: text(one.text) } : {})
        } as SceneMark;
      case 'condition':
        return { kind: 'condition', flow: one.flow, along: one.along, text: text(one.text) };
      case 'armistice':
        return {
          ...one,
          at: at(one.at),
          ...(one.text ? { text: text(one.text) } : {})
        } as SceneMark;
      case 'occupied':
        return {
          kind: 'occupied',
          ...(one.text ? { text: text(one.text) } : {}),
          ...(one.partly ? { partly: text(one.partly) } : {})
        };
      case 'scale':
      case 'measures':
        return one;
    }
  };
  return {
    id: row.id,
    view: row.view,
    fit: (row.fit ?? view.fit).map(at),
    angles: view.turns.map((turn) => north + turn * RADIANS),
    north,
    ...(view.longestFlight ? { longestFlight: view.longestFlight } : {}),
    ...(view.armistice ? { armistice: true } : {}),
    highlights: row.highlights,
    labels: row.labels.map((id) => {
      const found = content.places.get(id)!;
      return {
        id,
        text: found.name,
        ...(short?.[id] ? { short: short[id] } : {}),
        at: at(id),
        kind: found.kind,
        ...(found.country ? { actor: found.country } : {})
      };
    }),
    flows: row.flows.map((one) => ({
      id: one.flow,
      status: one.status,
      ...(one.quiet ? { quiet: true } : {}),
      ...lineText(one)
    })),
    marks: row.marks.map(mark).map(withoutSources)
  };
}

/** The years of a promise: until one treaty ended, and from the signing of the next. */
function clauseYears(before: DrawnTreaty, after: DrawnTreaty): ClauseYears {
  return [before.signed.date, before.ended!.date, after.signed.date].map(inYears) as ClauseYears &
    number[];
}

/** A date as years, to a hundredth. */
function inYears(date: string): number {
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const share = (Date.parse(date) - start) / (Date.UTC(year + 1, 0, 1) - start);
  return Math.round((year + share) * 100) / 100;
}

/** A mark as the page needs it: its sources stand in the list of sources. */
function withoutSources(mark: SceneMark & { sources?: string[] }): SceneMark {
  const shown = { ...mark };
  delete shown.sources;
  return shown;
}

/** Names of neighbours and waters for some views; a view without a list has none. */
function backgroundNames(views: readonly string[], lang: string): Record<string, BackgroundName[]> {
  const words = atlasWords(lang);
  return Object.fromEntries(
    views.map((view) => [
      view,
      atlasNames(view, words, lang).map(({ wide, text, lines, ...name }) => {
        // Capitals here and not in the style sheet, which pictures could not follow.
        const capital = (word: string) =>
          name.class === 'neighbour' ? word.toLocaleUpperCase(lang) : word;
        const [first, second] = lines ?? [];
        return {
          ...name,
          text: capital(text),
          ...(first && second ? { lines: [capital(first), capital(second)] as const } : {}),
          ...(wide ? { wide: true as const } : {})
        };
      })
    ])
  );
}

/**
 * Projects all scenes once: the browser gets plane points in whole units and never a projection.
 *
 * @param drawn ranges of the ledger rows that flows name, treaties that marks name
 * @param info whose names neighbours and waters have, and places where there is little room
 */
export function makeStageData(
  content: StoryContent,
  format: Formats,
  drawn: DrawnRows,
  info: EditionInfo
): StageData {
  const ranges = new Map<string, Range>();
  for (const row of content.flows.values()) {
    const range = row.ledger ? drawn.ranges.get(row.ledger) : undefined;
    if (range) ranges.set(row.id, range);
  }
  const rows: (Pick<Step, 'id' | 'scene' | 'map'> | StoryContent['story']['cover'])[] = [
    content.story.cover,
    ...allSteps(content.story)
  ];
  const scenes = rows.map((row) => ({
    ...projectScene(
      content.scenes.get(row.scene)!,
      row,
      content,
      format,
      { ...drawn, ranges },
      info
    ),
    id: row.id
  }));
  const used = new Set(scenes.flatMap((one) => one.flows.map((flow) => flow.id)));
  return {
    scenes,
    flows: Object.fromEntries(
      [...content.flows.values()]
        .filter((row) => used.has(row.id))
        .map((row) => [row.id, projectFlow(row, content, ranges.get(row.id))])
    ),
    words: Object.fromEntries(MAP_WORDS.map((name) => [name, content.story.labels[name]])),
    names: backgroundNames([...new Set(scenes.map(({ view }) => view))], info.lang),
    land: { ...actorRows(), others: otherRows() }
  };
}
