/**
 * Does something in a task of its own, after the one that runs now. What the reader sees next is
 * often due in this very frame (the page that arrives, the step that changes, the flight that
 * ends), and a slow phone has enough to do in it: what need not be seen at once waits until the
 * browser has drawn, and until taps that came meanwhile are answered.
 *
 * @returns a handle for `clearTimeout`
 */
export const yieldTask = (then: () => void): ReturnType<typeof setTimeout> => setTimeout(then);

/**
 * Does something in a task after the next frame: the answer to a tap is drawn first. Only for what a
 * reader sees, since a window that is hidden draws no frame.
 *
 * @returns takes a thing to do, in place of the one before where that is still to come; nothing takes it back
 */
export function afterPaint(): (then?: () => void) => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (then) => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    if (then) frame = requestAnimationFrame(() => (timer = yieldTask(then)));
  };
}
