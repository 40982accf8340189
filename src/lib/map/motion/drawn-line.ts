import type { ComponentProps } from 'svelte';
import type { FlowStatus } from '$lib/geo/stage';
import type { Size } from '../camera/camera';
import type { DrawnFlow } from '../draw/flow';
import type FlowLine from '../draw/FlowLine.svelte';
import drawFlowLine from '../draw/FlowLine.svelte?markup';
import { markup } from '../draw/markup';
import { insertMarkup } from './insert';
import { COME_MS, DRAW_MS } from './timing';
import { drawing, reversed, takingAway, wipeKeyframes } from './wipe';

/** The layer of a line, or of one of its parts while it is on its way. */
function layer(flow: DrawnFlow, { width, height }: Size, part?: number): string {
  const line = markup<ComponentProps<typeof FlowLine>>(drawFlowLine, { flow, part });
  return `<svg class="map layer" viewBox="0 0 ${width} ${height}"><g class="overlay">${line}</g></svg>`;
}

/** One front for each part that draws itself. */
const wipesOf = (flow: DrawnFlow, was: FlowStatus | undefined) =>
  flow.lines.map((line) => {
    if (!was) return drawing(line);
    const away = takingAway(line, flow.stub ?? 0);
    return flow.status === 'lapsed' ? away : reversed(away);
  });

/**
 * Puts a line at the end of an element, where it draws itself and then lies still.
 *
 * @param was its status in the scene before; none for a new line
 * @param size of the stage, in px
 * @returns stops what moves
 */
export function drawLine(
  into: HTMLElement,
  flow: DrawnFlow,
  was: FlowStatus | undefined,
  size: Size
): () => void {
  const wipes = wipesOf(flow, was);
  const boxes = wipes.map((_, part) => {
    const box = document.createElement('div');
    box.className = 'wipe';
    box.style.setProperty('--reach', `${2 * (size.width + size.height)}px`);
    box.style.setProperty('--width', `${size.width}px`);
    box.style.setProperty('--height', `${size.height}px`);
    insertMarkup(box, 'beforeend', layer(flow, size, part));
    return box;
  });
  into.append(...boxes);
  // A line that changes waits until the old one, which lies below, has gone.
  const timing = {
    duration: DRAW_MS,
    delay: was ? COME_MS : 0,
    easing: 'ease-in-out',
    fill: 'both'
  } as const;
  const moves = boxes.flatMap((box, i) => {
    const frames = wipeKeyframes(wipes[i]!);
    return [box.firstElementChild!.animate(frames.inside, timing), box.animate(frames.box, timing)];
  });
  moves[0]!.onfinish = () => {
    insertMarkup(boxes[0]!, 'beforebegin', layer(flow, size));
    for (const box of boxes) box.remove();
  };
  return () => moves.forEach((move) => move.cancel());
}
