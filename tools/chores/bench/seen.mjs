/** When a map is seen, told by pictures of the page while it loads. */

/** Share of the viewport's height, from its top, in which the map is looked for: cards stand below. */
const UPPER = 0.45;
/** A map is seen once this share of what is drawn in its place looks as it will in the end. */
const ENOUGH = 0.9;
/** Steps of a colour channel within which two pixels look the same. */
const SAME = 8;

/**
 * Records pictures of a page from now on, each with the time at which it was shown.
 *
 * @param {import('playwright').CDPSession} cdp of the page
 * @returns {Promise<() => Promise<{ at: number, png: string }[]>>} stops and returns them; `at` is ms
 *   since 1970, `png` base64
 */
export async function record(cdp) {
  const pictures = [];
  cdp.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    pictures.push({ at: (metadata.timestamp ?? 0) * 1000, png: data });
    // A page that has been closed wants no answer.
    cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return async () => {
    await cdp.send('Page.stopScreencast');
    return pictures;
  };
}

/**
 * The first picture in which the map can be seen: what differs from the commonest colour of its
 * place in the last picture counts as drawn.
 *
 * @param {import('playwright').Browser} browser that decodes the pictures
 * @param {{ at: number, png: string }[]} pictures in order
 * @param {{ x: number, y: number, width: number, height: number }} box place of the map, px
 * @returns {Promise<number | undefined>} its `at`; undefined where nothing is drawn
 */
export async function firstSeen(browser, pictures, box) {
  const page = await browser.newPage();
  const index = await page.evaluate(
    async ({ pngs, box, enough, same }) => {
      const pixels = async (png) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(box.width, box.height);
        const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
        pen.drawImage(image, -box.x, -box.y);
        return pen.getImageData(0, 0, box.width, box.height).data;
      };
      const last = await pixels(pngs.at(-1));
      const colour = (data, i) => (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
      const counts = new Map();
      for (let i = 0; i < last.length; i += 4) {
        const one = colour(last, i);
        counts.set(one, (counts.get(one) ?? 0) + 1);
      }
      const [ground] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
      const drawn = [];
      for (let i = 0; i < last.length; i += 4) if (colour(last, i) !== ground) drawn.push(i);
      if (!drawn.length) return -1;
      const alike = (data, i) =>
        [0, 1, 2].every((channel) => Math.abs(data[i + channel] - last[i + channel]) <= same);
      for (const [at, png] of pngs.entries()) {
        const data = await pixels(png);
        if (drawn.filter((i) => alike(data, i)).length >= enough * drawn.length) return at;
      }
      return -1;
    },
    { pngs: pictures.map(({ png }) => png), box, enough: ENOUGH, same: SAME }
  );
  await page.close();
  return pictures[index]?.at;
}

/**
 * The part of a map's element in which it is looked for.
 *
 * @param {{ x: number, y: number, width: number, height: number }} element px of the viewport
 * @param {{ width: number, height: number }} viewport
 */
export function placeOf(element, viewport) {
  const x = Math.max(0, Math.round(element.x));
  const y = Math.max(0, Math.round(element.y));
  const right = Math.min(viewport.width, Math.round(element.x + element.width));
  const foot = Math.min(
    Math.round(viewport.height * UPPER),
    Math.round(element.y + element.height)
  );
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, foot - y) };
}
