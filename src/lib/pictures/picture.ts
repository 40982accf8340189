import { Resvg } from '@resvg/resvg-js';
import { DOMParser } from 'linkedom';
import { render } from 'svelte/server';
import { insetArea } from '$lib/map/camera/safe-area';
import { composeStill } from '$lib/map/draw/still';
import { setCaption, type CaptionWords } from './caption';
import { FORMATS, type FormatName } from '$lib/shell/picture-formats';
import Picture from './Picture.svelte';
import { edition, type Content } from '$lib/content/content';
import { defaultEdition, editionCodes } from '$lib/content/editions';
import { typefacesOf } from '$lib/content/typefaces';
import { flowsPicture } from '$lib/record/flows/picture';
import { storyPage, type StoryPage } from '$lib/story/view';
import { FACES, Typesetter, type FaceName } from './fonts';
import { frameMap } from '$lib/map/draw/frame-map';
import { encodePng } from './png';
import { inlineStyles } from './styles';

/** At most so many publishers are named. */
const NAMED = 4;

const typesetters = new WeakMap<Content, Typesetter>();
/** The type of an edition's pictures. */
function typeOf(lang: string): Typesetter {
  const content = edition(lang);
  let type = typesetters.get(content);
  if (!type) typesetters.set(content, (type = new Typesetter(typefacesOf(content.info))));
  return type;
}

const pages = new WeakMap<Content, StoryPage>();
function pageOf(lang: string): StoryPage {
  const content = edition(lang);
  let page = pages.get(content);
  if (!page) pages.set(content, (page = storyPage(content)));
  return page;
}

/** The picture of that name, if it is none of a scene. */
function ownPicture(slug: string, lang: string) {
  const own = flowsPicture(edition(lang));
  return own.id === slug ? own : undefined;
}

/** Languages and names of all pictures: those of the scenes, and the flows on their newest day. */
export function allPictures(): { lang: string; slug: string }[] {
  return editionCodes().flatMap((lang) => [
    ...pictureEntries().filter((one) => one.lang === lang),
    { lang, slug: flowsPicture(edition(lang)).id }
  ]);
}

/** Languages and slugs of the pictures of scenes: the cover and every step. */
export function pictureEntries(): { lang: string; slug: string }[] {
  return editionCodes().flatMap((lang) =>
    pageOf(lang).stage.scenes.map(({ id }) => ({ lang, slug: id }))
  );
}

/** The text alternative of a picture: the description of its map. */
export function pictureAlt(slug: string, lang = defaultEdition()): string {
  return (
    ownPicture(slug, lang)?.alt ??
    findStep(slug, lang)?.description ??
    pageOf(lang).story.cover.description
  );
}

/** The title of a picture: the step's, or the story's for the cover. */
export function pictureTitle(slug: string, lang = defaultEdition()): string {
  return (
    ownPicture(slug, lang)?.title ?? findStep(slug, lang)?.title ?? pageOf(lang).story.cover.title
  );
}

function findStep(slug: string, lang: string) {
  return pageOf(lang)
    .chapters.flatMap((chapter) => chapter.steps)
    .find((step) => step.id === slug);
}

/**
 * Source lines, the fullest first.
 *
 * @param line the line with some names in it
 */
function creditsOf(
  publishers: readonly string[],
  lang: string,
  line?: (names: string) => string
): string[] {
  const { words: all, format } = edition(lang);
  const words = all.pictures;
  const say = line ?? ((names: string) => format.fill(words.sources, { names }));
  // What is said in brackets about a publisher is for the list of sources.
  const names = [...new Set(publishers.map((one) => one.replace(/\s*\(.*\)$/, '')))];
  return Array.from({ length: Math.min(NAMED, names.length) }, (_, i) => {
    const named = names.slice(0, Math.min(NAMED, names.length) - i);
    const rest = named.length < names.length ? ` ${words.more}` : '';
    return say(format.list(named) + rest);
  });
}

function captionWords(slug: string, lang: string): CaptionWords {
  const { words: all, story } = edition(lang);
  const words = all.pictures;
  const own = ownPicture(slug, lang);
  if (own) {
    return {
      headline: own.headline,
      tags: [],
      story: story.title,
      credits: creditsOf(own.publishers, lang, own.sources),
      map: words.map
    };
  }
  const step = findStep(slug, lang);
  if (!step) {
    return {
      headline: pictureTitle(slug, lang),
      deck: words.deck,
      tags: [],
      credits: [words.plain],
      map: words.map
    };
  }
  const sources = step.notes.flatMap((note) => note.sources);
  const credits = creditsOf(
    sources.map(({ publisher }) => publisher),
    lang
  );
  return {
    headline: step.title,
    tags: step.tags.map((tag) => ({ tag, name: story.tags[tag].name })),
    story: `${story.title} · ${all.embed.labels.piece}`,
    credits: credits.length ? credits : [words.retold],
    map: words.map
  };
}

/** The drawing as a document of its own, styles written out, fonts not yet chosen. */
function draw(slug: string, name: FormatName, lang: string) {
  const format = FORMATS[name];
  const { stage, story: words } = pageOf(lang);
  const type = typeOf(lang);
  const own = ownPicture(slug, lang);
  const scene = own?.scene ?? stage.scenes.find((one) => one.id === slug);
  if (!scene) throw new RangeError(`no scene "${slug}"`);
  const data = own ? { ...stage, flows: own.flows } : stage;
  const area = insetArea(format.map);
  const { camera, overlay } = composeStill(scene, data, format.size, area, type.measure);
  const side = format.map.x > 0;
  const panel = side
    ? { x: 0, y: 0, width: format.map.x, height: format.size.height }
    : { ...format.map, y: format.map.height, height: format.size.height - format.map.height };
  const { body } = render(Picture, {
    props: {
      format,
      scene,
      overlay,
      northWord: stage.words['north'] ?? '',
      paths: frameMap(camera, format.size, format.map),
      caption: panel.height
        ? setCaption(captionWords(slug, lang), panel, side, {
            serif: (text, px) => type.width(text, px, 'serif'),
            sans: type.measure
          })
        : { tags: [], lines: [] },
      title: slug === words.cover.id ? words.title : `${pictureTitle(slug, lang)}: ${words.title}`,
      description: pictureAlt(slug, lang)
    }
  });
  const markup = body.replace(/<!--.*?-->/gs, '').trim();
  const document = new DOMParser().parseFromString(markup, 'image/svg+xml');
  const svg = document.documentElement as unknown as SVGElement;
  // A nested drawing of no size hides its definitions from some programs.
  for (const nested of svg.querySelectorAll('svg')) nested.replaceWith(...nested.childNodes);
  // The paths are in px: a stroke that ignores the drawing's scale would come out too thin.
  for (const path of svg.querySelectorAll('[vector-effect]')) path.removeAttribute('vector-effect');
  inlineStyles(svg);
  for (const element of svg.querySelectorAll('*')) shorten(element);
  return svg;
}

/** Rounds positions to a hundredth of a px. */
function shorten(element: Element): void {
  for (const name of ['x', 'y', 'cx', 'cy', 'transform', 'd']) {
    const value = element.getAttribute(name);
    if (!value) continue;
    const short = value.replace(/-?\d+\.\d{3,}/g, (number) => String(+Number(number).toFixed(2)));
    if (short !== value) element.setAttribute(name, short);
  }
}

/** The face for a text: of its family the nearest weight, the heavier of two as near (as in CSS). */
function faceOf(element: Element): FaceName {
  const value = (name: string) => element.closest(`[${name}]`)?.getAttribute(name);
  const [family, weight] = [value('font-family'), Number(value('font-weight'))];
  const far = (name: FaceName) => Math.abs(FACES[name].weight - weight);
  const [found] = (Object.keys(FACES) as FaceName[])
    .filter((name) => `'${FACES[name].family}'` === family)
    .sort((a, b) => far(a) - far(b) || FACES[b].weight - FACES[a].weight);
  if (!found) throw new RangeError(`the pictures have no typeface ${family}`);
  return found;
}

/**
 * One scene as a drawing that stands alone: its type, styles and text alternative are inside.
 *
 * @throws RangeError for an unknown scene
 */
export async function pictureSvg(
  slug: string,
  name: FormatName,
  lang = defaultEdition()
): Promise<string> {
  const svg = draw(slug, name, lang);
  const texts: Record<FaceName, string> = { text: '', bold: '', serif: '', italic: '' };
  for (const text of svg.querySelectorAll('text')) {
    const face = faceOf(text);
    texts[face] += text.textContent;
    text.setAttribute('font-weight', String(FACES[face].weight));
  }
  const style = svg.ownerDocument.createElement('style');
  style.textContent = await typeOf(lang).rules(texts);
  svg.prepend(style);
  return String(svg);
}

/** Names the file of each letter: the rasteriser looks for none by itself. */
function nameFonts(text: Element, type: Typesetter): void {
  const face = faceOf(text);
  const whole = type.runs(text.textContent ?? '', face);
  text.setAttribute('font-family', whole[0]?.part.name ?? '');
  if (whole.length < 2) return;
  const leaves = text.children.length ? [...text.children] : [text];
  for (const leaf of leaves) {
    const runs = type.runs(leaf.textContent ?? '', face).map(({ part, text: run }) => {
      const span = text.ownerDocument.createElement('tspan');
      span.setAttribute('font-family', part.name);
      span.textContent = run;
      return span;
    });
    leaf.replaceChildren(...runs);
  }
}

/**
 * One scene as pixels, the same on every machine: no font of the machine is read.
 *
 * @throws RangeError for an unknown scene
 */
export async function picturePng(
  slug: string,
  name: FormatName,
  lang = defaultEdition()
): Promise<Buffer> {
  const type = typeOf(lang);
  const files = await type.files();
  const svg = draw(slug, name, lang);
  for (const text of svg.querySelectorAll('text')) nameFonts(text, type);
  const drawn = new Resvg(String(svg), { font: { fontFiles: files, loadSystemFonts: false } });
  const { pixels, width, height } = drawn.render();
  return encodePng(pixels, width, height);
}
