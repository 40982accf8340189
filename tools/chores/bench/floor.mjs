import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The least that a page with the same words can cost. The bench builds three such pages from the
 * words of the story and one still picture; they share nothing else with it.
 */
export const FLOOR = /** @type {const} */ (['text only', 'still map', 'one transition a step']);

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What a reader reads of one step: its title, its sentences with their notes, its description. */
function stepWords({ title, passages, description }) {
  const sentences = passages.flatMap((passage) => passage.sentences);
  const notes = sentences.flatMap(({ note }) => (note ? [note] : []));
  return {
    title,
    text: sentences.map(({ text }) => text).join(' '),
    rest: [...notes, description]
  };
}

const sectionOf = ({ title, text, rest }, chapter) =>
  `<section><div>${chapter ? `<h2>${escaped(chapter)}</h2>` : ''}<h3>${escaped(title)}</h3><p>${escaped(text)}</p>${rest
    .map((line) => `<p><small>${escaped(line)}</small></p>`)
    .join('')}</div></section>`;

/** Body of all three: one section a step, in order, with the chapters' titles. */
function words(story) {
  const steps = story.chapters.flatMap(({ title, steps }) =>
    steps.map((step, i) => sectionOf(stepWords(step), i === 0 ? title : ''))
  );
  const cover = `<section><div><h1>${escaped(story.title)}</h1><p>${escaped(story.standfirst)}</p></div></section>`;
  return [cover, ...steps].join('\n');
}

const TEXT_STYLE = (height) =>
  'body{margin:0;background:#faf8f4;color:#1b1d20;font:17px/1.5 Georgia,serif}' +
  `section{min-height:${height}px}div{padding:16px}`;
const MAP_STYLE =
  '.map{position:sticky;top:0;height:100vh;margin:0 0 -100vh;overflow:hidden;background:#f1f4f5}' +
  '.map>*{display:block;width:100%;height:100%;object-fit:cover}' +
  'section{position:relative;display:grid;align-items:end}section>div{margin:12px;background:#fff}';
const MOVE_STYLE = '.map svg{transition:transform .8s;will-change:transform}';

/** Moves the drawn map once a step, by the browser's own transition; no other work is done. */
const MOVE_SCRIPT = `const map = document.querySelector('.map svg');
const steps = [...document.querySelectorAll('section')];
const seen = new IntersectionObserver((entries) => {
  const entered = entries.find(({ isIntersecting }) => isIntersecting);
  if (!entered) return;
  const at = steps.indexOf(entered.target);
  const [x, y, scale] = [((at * 37) % 41) - 20, ((at * 23) % 31) - 15, 1.4 + (at % 3) * 0.4];
  map.style.transform = 'translate(' + x + '%,' + y + '%) scale(' + scale + ')';
}, { rootMargin: '-50% 0px' });
steps.forEach((step) => seen.observe(step));`;

/**
 * One of the pages as HTML.
 *
 * @param {(typeof FLOOR)[number]} kind
 * @param {any} story as `data/story.json` publishes it
 * @param {{ height: number, svg: string }} made px of a section, so that all pages are as long as the
 *   story; the picture of its cover
 */
export function floorPage(kind, story, { height, svg }) {
  const moved = kind === 'one transition a step';
  const picture = moved
    ? svg.replace('<svg ', '<svg preserveAspectRatio="xMidYMid slice" ')
    : '<img src="map.svg" alt="">';
  const map = kind === 'text only' ? '' : `<figure class="map">${picture}</figure>`;
  const style = TEXT_STYLE(height) + (map ? MAP_STYLE : '') + (moved ? MOVE_STYLE : '');
  return `<!doctype html><html lang="${story.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(story.title)}</title><link rel="icon" href="data:,"><style>${style}</style></head><body><main data-scrolly>${map}
${words(story)}</main>${moved ? `<script>${MOVE_SCRIPT}</script>` : ''}</body></html>
`;
}

/**
 * Writes a page with the files that it needs into a folder of its own.
 *
 * @param {(typeof FLOOR)[number]} kind
 * @param {string} folder
 * @param {number} height px of a section
 * @param {string} [site] the built site, from which words and picture come
 */
export function writeFloor(kind, folder, height, site = 'build') {
  const story = JSON.parse(readFileSync(join(site, 'data/story.json'), 'utf8'));
  const svg = readFileSync(
    join(site, `embed/v1/${story.lang}/${story.cover.id}-thumb.svg`),
    'utf8'
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), floorPage(kind, story, { height, svg }));
  if (kind === 'still map') writeFileSync(join(folder, 'map.svg'), svg);
}
