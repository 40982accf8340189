import { DOMParser } from 'linkedom';
import { render } from 'svelte/server';
import { edition } from '$lib/content/content';
import { oncePerEdition } from '$lib/content/once';
import { typefacesOf } from '$lib/content/typefaces';
import { insetArea } from '$lib/map/camera/safe-area';
import { frameMap } from '$lib/map/draw/frame-map';
import { composeStill } from '$lib/map/draw/still';
import { FORMATS, type FormatName } from '$lib/shell/picture-formats';
import { setCaption } from './caption';
import { captionWords } from './caption-words';
import { FACES, NAMES, Typesetter, type FaceName } from './fonts';
import { nameFonts } from './name-fonts';
import Picture from './Picture.svelte';
import { inlineStyles } from './styles';
import { ownPicture, pageOf, pictureAlt, pictureTitle } from './subjects';

/** A picture before it is a file. */
export interface Drawing {
  /** To stand alone: its faces are named as in `FACES`, and not yet inside. */
  document: string;
  /** The letters that each face needs. */
  letters: Record<FaceName, string>;
  /** For the rasteriser: the file of each letter is named. */
  raster: string;
}

const typesetter = oncePerEdition(({ info }) => new Typesetter(typefacesOf(info)));
/** The type of an edition's pictures. */
export const typeOf = (lang: string): Typesetter => typesetter(edition(lang));

/** The drawing as a document of its own, styles written out, fonts not yet chosen. */
function markupOf(slug: string, name: FormatName, lang: string) {
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

const drawings = new Map<string, Drawing>();

/**
 * One scene in one shape, drawn once for all its files.
 *
 * @throws RangeError for an unknown scene
 */
export function draw(slug: string, name: FormatName, lang: string): Drawing {
  const key = `${lang}/${slug}/${name}`;
  let known = drawings.get(key);
  if (!known) drawings.set(key, (known = makeDrawing(slug, name, lang)));
  return known;
}

function makeDrawing(slug: string, name: FormatName, lang: string): Drawing {
  const svg = markupOf(slug, name, lang);
  const letters = Object.fromEntries(NAMES.map((face) => [face, ''])) as Drawing['letters'];
  const texts = [...svg.querySelectorAll('text')];
  const faces = texts.map(faceOf);
  texts.forEach((text, i) => {
    const face = faces[i]!;
    letters[face] += text.textContent;
    text.setAttribute('font-weight', String(FACES[face].weight));
  });
  const document = String(svg);
  const type = typeOf(lang);
  texts.forEach((text, i) => nameFonts(text, type, faces[i]!));
  return { document, letters, raster: String(svg) };
}
