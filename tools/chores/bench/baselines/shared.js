import { feature } from 'topojson-client';
import { ACTORS } from '../../../../src/lib/schema/map-terms.ts';

export { MAX_FLIGHT_MS as MOVE_MS } from '../../../../src/lib/map/motion/timing.ts';
export { TRIGGER } from '../../../../src/lib/styles/layout.ts';

const SHAPES = ['land', ...ACTORS];

/** What both baselines start from: the steps of our page, our geometry and where each scene looks. */
export async function start() {
  const { world, looks } = await (await fetch('./baseline.json')).json();
  const root = document.documentElement;
  root.dataset.js = '';
  const steps = [...document.querySelectorAll('section[data-step]')];
  for (const step of steps) {
    step.style.setProperty('--card', `${step.querySelector('[data-card]').offsetHeight}px`);
  }
  const shapes = SHAPES.map((name) => {
    const shape = feature(world, world.objects[name]);
    return shape.type === 'FeatureCollection'
      ? {
          type: 'Feature',
          id: name,
          properties: { name },
          geometry: {
            type: 'GeometryCollection',
            geometries: shape.features.map(({ geometry }) => geometry)
          }
        }
      : { ...shape, id: name, properties: { name } };
  });
  const stage = document.querySelector('[data-stage]');
  stage.replaceChildren();
  const done = () => (root.dataset.ready = '');
  return { steps, shapes, looks, stage, done };
}

/** The colours of the baselines, as in the story: each shape has a token of its name. */
const tokens = getComputedStyle(document.documentElement);
export const FILLS = Object.fromEntries(
  SHAPES.map((name) => [name, tokens.getPropertyValue(`--${name.toLowerCase()}`).trim()])
);
