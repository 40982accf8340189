import { describe, expect, it } from 'vitest';
import { render } from 'svelte/server';
import { edition } from '../../src/lib/content/content';
import EmbedMap from '../../src/lib/embed/frame/EmbedMap.svelte';
import { VARIANTS } from '../../src/lib/embed/frame/variants';
import SceneMap from '../../src/lib/embed/scene-page/SceneMap.svelte';
import { scenePage } from '../../src/lib/embed/scene-page/view';
import { toScreen, type Rect, type Size } from '../../src/lib/map/camera/camera';
import { frameScene } from '../../src/lib/map/camera/frame-scene';
import { insetArea, SCALE_LINE } from '../../src/lib/map/camera/safe-area';
import { baseLayers, sameBase } from '../../src/lib/map/draw/base-layers';
import { knownStill } from '../../src/lib/map/draw/known-still';
import { composeStill } from '../../src/lib/map/draw/still';
import StillMap from '../../src/lib/map/StillMap.svelte';
import { FORMATS, SCENE_SIZE, type FormatName } from '../../src/lib/shell/picture-formats';
import { pictureSvg } from '../../src/lib/pictures/picture';

const { stage } = edition();
const sceneOf = (id: string) => stage.scenes.find((scene) => scene.id === id)!;
const scaled = stage.scenes.filter(({ marks }) => marks.some(({ kind }) => kind === 'scale'));

/** Where the arrow heads of a drawing point to, in px, in the order of the scene's lines. */
const headsOf = (markup: string) =>
  [...markup.matchAll(/<path[^>]*d="M-9 -6L0 0L-9 6Z"[^>]*>/g)].map(([head]) => {
    const [x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(head)!.slice(1).map(Number);
    return [x!, y!] as const;
  });

/** Each still drawing of a scene, with the shape and the area that it is made for. */
async function drawings(id: string): Promise<[string, Size, Rect, string][]> {
  const scene = sceneOf(id);
  const embeds = VARIANTS.map((variant): [string, Size, Rect, string] => [
    `embed, ${variant.name}`,
    variant.size,
    insetArea(variant.size, 10),
    render(EmbedMap, { props: { scene, data: stage, variant, description: 'map' } }).body
  ]);
  const formats: FormatName[] = ['card', 'og'];
  const pictures = formats.map(async (name): Promise<[string, Size, Rect, string]> => [
    `picture, ${name}`,
    FORMATS[name].size,
    insetArea(FORMATS[name].map),
    await pictureSvg(id, name)
  ]);
  const size = { width: 360, height: 400 };
  return [
    ...embeds,
    ...(await Promise.all(pictures)),
    [
      'scene page',
      SCENE_SIZE,
      insetArea(SCENE_SIZE),
      render(SceneMap, { props: { page: scenePage(id, edition())! } }).body
    ],
    [
      'story',
      size,
      insetArea(size),
      render(StillMap, { props: { scene, data: stage, size, prefix: 'f' } }).body
    ]
  ];
}

describe('still maps', () => {
  it('there are scenes with a scale of widths to frame', () => {
    expect(scaled.length).toBeGreaterThan(3);
  });

  it.each(scaled.map(({ id }) => id))(
    '%s: every drawing of it is framed alike, clear of the scale',
    async (id) => {
      const scene = sceneOf(id);
      const ends = scene.flows.flatMap(({ id: flow }) => {
        const line = stage.flows[flow]!;
        return line.kind === 'treaty' ? [] : [line.legs.at(-1)!.points.at(-1)!];
      });
      expect(ends.length).toBeGreaterThan(0);
      for (const [name, size, area, markup] of await drawings(id)) {
        const camera = frameScene(scene, size, area);
        const foot = area.y + area.height - SCALE_LINE;
        for (const point of scene.fit) {
          expect(toScreen(camera, size, point)[1], `${name}: fit point`).toBeLessThan(foot);
        }
        const heads = headsOf(markup);
        expect(heads, name).toHaveLength(ends.length);
        ends.forEach((end, i) => {
          const [x, y] = toScreen(camera, size, end);
          expect(Math.hypot(heads[i]![0] - x, heads[i]![1] - y), name).toBeLessThan(0.1);
        });
      }
    }
  );

  it('have pattern ids of their own, and a pattern for each hatch', () => {
    const markup = render(StillMap, {
      props: { scene: sceneOf('alone'), data: stage, size: SCENE_SIZE, prefix: 'mine' }
    }).body;
    const ids = [...markup.matchAll(/<pattern[^>]* id="([^"]+)"|<pattern id="([^"]+)"/g)].map(
      ([, a, b]) => a ?? b
    );
    const used = [...markup.matchAll(/fill="url\(#([^)]+)\)"/g)].map(([, id]) => id);
    // Crimea, and the regions of which a part is occupied.
    expect(ids).toHaveLength(2);
    expect(ids.every((id) => id!.startsWith('mine-'))).toBe(true);
    expect(used.toSorted()).toEqual(ids.toSorted());
  });
});

describe('layers of the base map', () => {
  const shapes = (id: string, hatched = true) =>
    baseLayers(sceneOf(id), hatched).map(({ shape }) => shape);

  it('draw the line between the Koreas where the view is near or the scene marks it', () => {
    for (const scene of stage.scenes) {
      const marked = scene.marks.some(({ kind }) => kind === 'armistice');
      const drawn = baseLayers(scene, true).some(({ class: rule }) => /^armistice/.test(rule));
      expect(drawn, scene.id).toBe(marked || scene.armistice === true);
    }
    // Whatever the view is called.
    const renamed = { ...sceneOf('review'), view: 'peninsula', marks: [] };
    expect(baseLayers(renamed, true).map(({ shape }) => shape)).toContain('armistice');
  });

  it('stripe occupied land wherever Ukraine is coloured, and the scene says what stripes mean', () => {
    const coloured = stage.scenes.filter(({ highlights }) =>
      highlights.some(({ country }) => country === 'UKR')
    );
    expect(coloured.length).toBeGreaterThan(5);
    for (const { id, marks } of coloured) {
      expect(shapes(id), id).toEqual(expect.arrayContaining(['oblasts', 'crimea']));
      expect(
        marks.some(({ kind }) => kind === 'occupied'),
        id
      ).toBe(true);
    }
  });

  it('leave hatches out on the way', () => {
    expect(shapes('cover').length).toBeGreaterThan(shapes('cover', false).length);
    expect(baseLayers(sceneOf('cover'), false).some(({ hatch }) => hatch)).toBe(false);
  });

  it('are the same for two scenes that differ in their marks alone', () => {
    expect(sameBase(sceneOf('1961'), sceneOf('1996'))).toBe(true);
    expect(sameBase(sceneOf('argument'), sceneOf('missing'))).toBe(false);
  });
});

describe('a drawing that many pages show', () => {
  const [first, second] = [stage.scenes[0]!, stage.scenes[1]!];
  const size = { width: 330, height: 262 };

  it('is laid out once, as the one of a single page', () => {
    const area = insetArea(size, 10);
    const still = knownStill(first, stage, size, area);
    expect(still).toEqual(composeStill(first, stage, size, area));
    expect(knownStill(first, stage, { ...size }, { ...area })).toBe(still);
  });

  it('is another one for every scene, size, area and data', () => {
    const taller = { ...size, height: 300 };
    const all = [
      knownStill(first, stage, size, insetArea(size)),
      knownStill(first, stage, size, insetArea(size, 10)),
      knownStill(first, stage, taller, insetArea(taller)),
      knownStill(second, stage, size, insetArea(size)),
      knownStill(first, { ...stage, flows: {} }, size, insetArea(size))
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
