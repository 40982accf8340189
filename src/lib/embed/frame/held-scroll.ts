/** Px that the host scrolls for one scene, where it scrolls the scenes for us. */
const SCENE_PX = 600;

/** Height in px that a container for all scenes should have. */
export const scrollHeight = (scenes: number) => scenes * SCENE_PX;

/**
 * The scene that stands at a place of the container, from 0.
 *
 * @param y px by which the container's top has passed the window's
 * @param viewport height of the window in px
 */
export function sceneAt(y: number, viewport: number, scenes: number): number {
  const way = Math.max(1, scrollHeight(scenes) - viewport);
  return Math.min(scenes - 1, Math.max(0, Math.floor((y / way) * scenes)));
}

/** Calls back with the section that shows most of itself, also across the frame's edge. */
export function followSections(sections: HTMLElement[], tell: (index: number) => void): void {
  const shares = new Map<Element, number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) shares.set(entry.target, entry.intersectionRect.height);
      const heights = sections.map((section) => shares.get(section) ?? 0);
      const most = Math.max(...heights);
      if (most) tell(heights.indexOf(most));
    },
    { threshold: [0, 0.25, 0.5, 0.75, 1] }
  );
  for (const section of sections) observer.observe(section);
}
