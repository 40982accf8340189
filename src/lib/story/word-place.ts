import { allSteps } from '$lib/content/check-story';
import type { Content } from '$lib/content/content';
import { wordFiles } from '$lib/content/files';
import type { Problem } from '$lib/content/problems';

/** Where a word of a map is written, so that whoever has to shorten it finds it. */
export type WordPlace = (scene: string, id: string) => Pick<Problem, 'file' | 'row' | 'field'>;

/**
 * Finds the words of an edition's maps in its files, by scene and by the id of what shows them: a
 * place, `flow-` and a line, `condition-` and its share of the line, or the kind of a mark.
 */
export function wordPlaces({
  lang,
  places,
  scenes,
  story
}: Pick<Content, 'lang' | 'places' | 'scenes' | 'story'>): WordPlace {
  const files = wordFiles(lang);
  const rows = new Map([story.cover, ...allSteps(story)].map((one) => [one.id, one.scene]));
  return (scene, id) => {
    if (places.has(id)) return { file: files.places, row: id, field: '' };
    const row = scenes.get(rows.get(scene) ?? '');
    const flow = row?.flows.find((one) => `flow-${one.flow}` === id);
    const mark = row?.marks.find(
      (one) => id === (one.kind === 'condition' ? `condition-${one.along}` : one.kind)
    );
    const name = flow?.text ?? (mark && 'text' in mark ? mark.text : undefined);
    return { file: files.story, row: scene, field: name ? `map.${name}` : '' };
  };
}
