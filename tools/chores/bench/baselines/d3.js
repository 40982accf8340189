import { geoPath, geoStereographic } from 'd3-geo';
import scrollama from 'scrollama';
import { FILLS, MOVE_MS, start, TRIGGER } from './shared.js';

/** The usual way: scrollama says which step, and d3-geo projects every shape anew in every frame. */
const { steps, shapes, looks, stage, done } = await start();
const NS = 'http://www.w3.org/2000/svg';
const svg = stage.appendChild(document.createElementNS(NS, 'svg'));
svg.setAttribute('class', 'map live');
const paths = shapes.map((shape) => {
  const path = svg.appendChild(document.createElementNS(NS, 'path'));
  path.setAttribute('fill', FILLS[shape.id]);
  return path;
});
const projection = geoStereographic().clipAngle(140).precision(0.3);
const draw = geoPath(projection);

/** Centre and scale that fit a scene's points into the upper half of the stage. */
function viewOf(slug) {
  const { points, up } = looks[slug];
  const [width, height] = [stage.clientWidth, stage.clientHeight];
  projection.rotate([-up[0], -up[1]]).fitExtent(
    [
      [20, 20],
      [width - 20, height / 2]
    ],
    { type: 'MultiPoint', coordinates: points }
  );
  return [-up[0], -up[1], projection.scale(), ...projection.translate()];
}
function show([lambda, phi, scale, x, y]) {
  projection.rotate([lambda, phi]).scale(scale).translate([x, y]);
  shapes.forEach((shape, i) => paths[i].setAttribute('d', draw(shape) ?? ''));
}

let now = viewOf('cover');
let running = 0;
show(now);
function go(slug) {
  stage.dataset.scene = slug;
  cancelAnimationFrame(running);
  const [from, to, began] = [now, viewOf(slug), performance.now()];
  if (from.every((value, i) => Math.abs(value - to[i]) < 1e-6)) return;
  const frame = (time) => {
    const t = Math.min(1, Math.max(0, (time - began) / MOVE_MS));
    const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
    now = from.map((value, i) => value + (to[i] - value) * eased);
    show(now);
    if (t < 1) running = requestAnimationFrame(frame);
  };
  running = requestAnimationFrame(frame);
}
scrollama()
  .setup({ step: steps, offset: TRIGGER })
  .onStepEnter(({ element }) => go(element.dataset.step));
document.querySelector('[data-action="next"]').addEventListener('click', () => {
  const at = steps.findIndex((step) => step.dataset.step === stage.dataset.scene);
  steps[Math.min(at + 1, steps.length - 1)].scrollIntoView({ behavior: 'instant' });
});
done();
