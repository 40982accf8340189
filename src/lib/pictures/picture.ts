import { defaultEdition } from '$lib/content/editions';
import { FORMATS, printedSize, type FormatName } from '$lib/shell/picture-formats';
import { draw, typeOf } from './draw';
import { NAMES, type FaceName } from './fonts';
import { rasterise } from './raster';

export { allPictures, pictureAlt, pictureEntries, pictureTitle } from './subjects';

/** Shapes with words beside the map, whose letters are nearly the same. */
const CAPTIONED = (Object.keys(FORMATS) as FormatName[]).filter(
  (name) => FORMATS[name].map.height < FORMATS[name].size.height || FORMATS[name].map.x > 0
);

const fonts = new Map<string, Promise<string>>();
/** Fonts of a picture as rules; the shapes of a scene that have a caption share theirs. */
function rulesOf(slug: string, name: FormatName, lang: string): Promise<string> {
  const names = CAPTIONED.includes(name) ? CAPTIONED : [name];
  const key = [lang, slug, ...names].join('/');
  let known = fonts.get(key);
  if (!known) {
    const all = names.map((one) => draw(slug, one, lang).letters);
    const texts = NAMES.map((face) => [face, all.map((letters) => letters[face]).join('')]);
    known = typeOf(lang).rules(Object.fromEntries(texts) as Record<FaceName, string>);
    fonts.set(key, known);
  }
  return known;
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
  const { document } = draw(slug, name, lang);
  const rules = await rulesOf(slug, name, lang);
  return document.replace(/<svg[^>]*>/, (root) => `${root}<style>${rules}</style>`);
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
  const fonts = await typeOf(lang).files();
  const { raster } = draw(slug, name, lang);
  const { width, height } = printedSize(name);
  // The rasteriser reads every file that it is given.
  return rasterise(
    raster,
    fonts.flatMap(({ name, file }) => (raster.includes(`"${name}"`) ? [file] : [])),
    width * height
  );
}
