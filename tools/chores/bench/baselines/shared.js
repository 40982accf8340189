import { feature } from 'topojson-client';

/** What both baselines start from: the steps of our page, our geometry and where each scene looks. */
export async function start() {
  const { world, looks } = await (await fetch('./baseline.json')).json();
  const root = document.documentElement;
  root.dataset.js = '';
  const steps = [...document.querySelectorAll('section[data-step]')];
  for (const step of steps) {
    step.style.setProperty('--card', `${step.querySelector('[data-card]').offsetHeight}px`);
  }
  const shapes = ['land', 'RUS', 'UKR', 'PRK', 'KOR', 'USA'].map((name) => {
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

/** The colours of the baselines: plain, since only their cost is compared. */
export const FILLS = {
  land: '#e7e3da',
  RUS: '#8a5c10',
  UKR: '#2b63b5',
  PRK: '#4a1263',
  KOR: '#00513d',
  USA: '#686b6f'
};

/** ms of a move, as in the story. */
export const MOVE_MS = 800;
