import maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import scrollama from 'scrollama';
import { FILLS, MOVE_MS, start, TRIGGER } from './shared.js';

/** The same story on a map library: our geometry as its only source, no tiles, one flight a step. */
const { steps, shapes, looks, stage, done } = await start();
const map = new maplibre.Map({
  container: stage,
  interactive: false,
  attributionControl: false,
  fadeDuration: 0,
  center: [84, 60],
  zoom: 1,
  style: {
    version: 8,
    sources: { world: { type: 'geojson', data: { type: 'FeatureCollection', features: shapes } } },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': '#f1f4f5' } },
      ...Object.entries(FILLS).map(([name, colour]) => ({
        id: name,
        type: 'fill',
        source: 'world',
        filter: ['==', ['get', 'name'], name],
        paint: { 'fill-color': colour }
      }))
    ]
  }
});

/** The camera that fits a scene's points into the upper half of the stage. */
function viewOf(slug) {
  const [lons, lats] = [0, 1].map((i) => looks[slug].points.map((point) => point[i]));
  return map.cameraForBounds(
    [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    { padding: { top: 20, left: 20, right: 20, bottom: stage.clientHeight / 2 } }
  );
}
function go(slug) {
  if (stage.dataset.scene === slug) return;
  stage.dataset.scene = slug;
  map.flyTo({ ...viewOf(slug), duration: MOVE_MS, essential: true });
}
map.once('load', () => {
  scrollama()
    .setup({ step: steps, offset: TRIGGER })
    .onStepEnter(({ element }) => go(element.dataset.step));
  document.querySelector('[data-action="next"]').addEventListener('click', () => {
    const at = steps.findIndex((step) => step.dataset.step === stage.dataset.scene);
    steps[Math.min(at + 1, steps.length - 1)].scrollIntoView({ behavior: 'instant' });
  });
  done();
});
