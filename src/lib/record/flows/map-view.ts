import type { Content } from '$lib/content/content';
import type { Scene, SceneFlow, StageData } from '$lib/geo/stage';
import type { Width } from './feeds';
import { LINES, type RingState } from './ring';

/** One look of the ring: the map, and its numbers in words. */
export interface StateView {
  id: number;
  /** The first day that looks so. */
  day: string;
  printed: string;
  scene: Scene;
  flows: StageData['flows'];
  /** What is drawn, line by line. */
  told: string[];
  /** It stands among the small maps. */
  small: boolean;
}

/** The hollow line: what is proposed. */
const OPTION = 'arms-kor-ukr';

/** A scene of the story that shows the whole ring. */
function ringScene({ stage }: Content): Scene {
  const drawn = [LINES.kor, LINES.prk];
  const found = stage.scenes.find(({ flows }) =>
    drawn.every((line) => flows.some(({ id }) => id === line))
  );
  if (!found) throw new Error(`no scene of the story shows ${drawn.join(' and ')}`);
  return found;
}

/** The map and the words of the ring as it looked from a day on. */
export function stateView(
  content: Content,
  day: string,
  { lines, widths, option }: RingState
): Omit<StateView, 'id' | 'small'> {
  const { format, stage } = content;
  const base = ringScene(content);
  const range = (width: Width) => format.range(width.low, width.high);
  return {
    day,
    printed: format.date(day),
    scene: {
      ...base,
      id: `ring-${day}`,
      flows: [
        ...lines.map((id) => {
          const width = widths[id];
          const told = base.flows.find((flow) => flow.id === id);
          return {
            id,
            status: 'reported' as const,
            ...(width && told ? inStorysWords(told, range(width)) : {})
          };
        }),
        ...(option ? [{ id: OPTION, status: 'proposed' as const }] : [])
      ]
    },
    flows: Object.fromEntries(
      [...lines, OPTION].map((id) => {
        const { kind, actor, legs } = stage.flows[id]!;
        return [id, { kind, ...(actor && { actor }), legs, ...rangeOf(widths[id]) }];
      })
    ),
    told: toldOf(content, { lines, widths, option })
  };
}

/** The story's words beside a line with another range; what it counts in its second line is of its own day. */
function inStorysWords({ text, number }: SceneFlow, range: string) {
  const [first] = (text ?? '').split('\n') as [string];
  return number ? { text: first.replace(number, range), number: range } : {};
}

function rangeOf(width: Width | undefined) {
  if (!width) return {};
  const { low, high, unit, measure } = width;
  return { range: { low, high, unit, measure } };
}

/** What each line of the map shows, one sentence for each. */
function toldOf(content: Content, { lines, widths, option }: RingState): string[] {
  const { evidence, format } = content;
  const words = content.words.flows.drawn;
  const range = (width: Width) => format.range(width.low, width.high);
  const kor = widths[LINES.kor];
  const prk = widths[LINES.prk];
  const notes = prk
    ? [
        ...(prk.olderLow
          ? [
              format.fill(words.olderLow, {
                day: format.date(evidence.ledger.get(prk.from.low)!.date)
              })
            ]
          : []),
        ...(prk.spans ? [words.spans] : [])
      ]
    : [];
  return [
    kor ? format.fill(words.kor, { range: range(kor) }) : words.korNone,
    [prk ? format.fill(words.prk, { range: range(prk) }) : words.prkNone, ...notes].join(' '),
    ...(lines.includes(LINES.usa) ? [words.usa] : []),
    ...(option ? [words.option] : [])
  ];
}
