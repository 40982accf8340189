/** A row of a data file. */
export interface Row {
  id: string;
  [field: string]: unknown;
}

/** The parsed files that the examples of docs/architecture.md change. */
export interface Copy {
  story: { chapters: { id: string; steps: Row[] }[] };
  /** The words of the story, by the slugs of chapters and steps. */
  told: { chapters: Record<string, { steps: Record<string, object> }> };
  scenes: Row[];
  places: Row[];
  /** Names of the places by id. */
  names: Record<string, string>;
  notes: Row[];
  /** The teacher's notes by the slug of their step. */
  texts: Record<string, string>;
}

/** A row like another one, with some fields of its own. */
const like = (rows: Row[], id: string, change: object): Row => ({
  ...structuredClone(rows.find((row) => row.id === id)!),
  ...change
});

/** As docs/architecture.md tells: a row in the scenes, a step and its words, a teacher's note. */
export function addStep(changed: Copy): void {
  changed.scenes.splice(2, 0, like(changed.scenes, 'signing', { id: 'dinner' }));
  const { id: chapter, steps } = changed.story.chapters[0]!;
  steps.splice(1, 0, like(steps, 'signing', { id: 'dinner', scene: 'dinner' }));
  const words = changed.told.chapters[chapter]!.steps;
  words['dinner'] = { ...words['signing'], title: 'That evening' };
  changed.notes.splice(2, 0, like(changed.notes, 'signing', { id: 'dinner' }));
  changed.texts['dinner'] = 'Ask who was at the table, and who says so.';
}

/** As docs/architecture.md tells: a row in the places, its id among the labels of a scene. */
export function addPlace(changed: Copy): void {
  changed.places.push({
    id: 'wonsan',
    kind: 'town',
    country: 'PRK',
    at: [127.44, 39.15]
  });
  changed.names['wonsan'] = 'Wonsan';
  const scene = changed.scenes.find(({ id }) => id === 'review')!;
  scene['labels'] = [...(scene['labels'] as string[]), 'wonsan'];
}
