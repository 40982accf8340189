import { defaultEdition } from '$lib/content/editions';
import { FORMATS, printedSize, type FormatName } from '$lib/shell/picture-formats';
import { draw, typeOf } from './draw';
import { NAMES, type FaceName } from './fonts';
import { keeper } from './kept';
import { rasterise } from './raster';

export { allPictures, pictureAlt, pictureEntries, pictureTitle } from './subjects';

/** Beside what else a build keeps for the next one. */
const kept = keeper('.svelte-kit/pictures');

const SHAPES = Object.keys(FORMATS) as FormatName[];

const fonts = new Map<string, Promise<string>>();
/** Fonts of a scene's pictures as rules. Its shapes have nearly the same letters: they share them. */
function rulesOf(slug: string, lang: string): Promise<string> {
  const key = `${lang}-${slug}`;
  let known = fonts.get(key);
  if (!known) {
    const all = SHAPES.map((one) => draw(slug, one, lang).letters);
    const texts = NAMES.map((face) => [face, all.map((letters) => letters[face]).join('')]);
    known = kept(`${key}-type`, texts.flat() as string[], async () =>
      Buffer.from(await typeOf(lang).rules(Object.fromEntries(texts) as Record<FaceName, string>))
    ).then(String);
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
  const rules = await rulesOf(slug, lang);
  return document.replace(/<svg[^>]*>/, (root) => `${root}<style>${rules}</style>`);
}

/**
 * One scene as pixels, the same on every machine: no font of the machine is read. One that an earlier
 * build made of the same drawing is taken as it is.
 *
 * @throws RangeError for an unknown scene
 */
export async function picturePng(slug: string, name: FormatName, lang: string): Promise<Buffer> {
  const order = await orderOf(slug, name, lang);
  const [raster, fontFiles] = order;
  return kept(`${lang}-${slug}${FORMATS[name].suffix}`, [raster, ...fontFiles], () =>
    rasterise(...order)
  );
}

/**
 * The same, made now.
 *
 * @throws RangeError for an unknown scene
 */
export async function makePng(slug: string, name: FormatName, lang: string): Promise<Buffer> {
  return rasterise(...(await orderOf(slug, name, lang)));
}

/** What the rasteriser is asked for: a drawing with the fonts that it names, since it reads every file. */
async function orderOf(
  slug: string,
  name: FormatName,
  lang: string
): Promise<Parameters<typeof rasterise>> {
  const fonts = await typeOf(lang).files();
  const { raster } = draw(slug, name, lang);
  const named = fonts.flatMap(({ name, file }) => (raster.includes(`"${name}"`) ? [file] : []));
  const { width, height } = printedSize(name);
  return [raster, named, width * height];
}
