import type { NumberData } from '../types';
import type { Content } from '$lib/content/content';
import { numberTrail } from '../view';

/** What the number page's script draws with: each branch's scene with its own flow alone. */
export function numberData(content: Content): NumberData {
  const branches = numberTrail(content);
  const { terms, teach: words } = content.words;
  const { scenes, flows, words: mapWords } = content.stage;
  const drawn = new Map(branches.map(({ scene, flow }) => [scene, flow]));
  return {
    rows: branches.flatMap(({ flow, scene, rows }) =>
      rows.map(({ id, amount, unit, counted, drawn, other }) => ({
        id,
        amount,
        unit,
        counted: terms.counted[counted],
        drawn,
        other,
        flow,
        scene
      }))
    ),
    scenes: scenes.flatMap((scene) => {
      const flow = drawn.get(scene.id);
      if (!flow) return [];
      const own = scene.flows.filter(({ id }) => id === flow);
      return { ...scene, flows: own.map(({ id, status }) => ({ id, status })) };
    }),
    flows: Object.fromEntries([...drawn.values()].map((id) => [id, flows[id]!])),
    mapWords,
    words: words.numbers
  };
}
