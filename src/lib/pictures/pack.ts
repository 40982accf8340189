import { editionCodes } from '$lib/content/editions';
import type { FormatName } from '$lib/shell/picture-formats';
import { pictureEntriesOf, readPicture } from './address';
import { ahead } from './ahead';
import { typeOf } from './draw';
import { picturePng, pictureSvg } from './picture';

type Address = ReturnType<typeof pictureEntriesOf>[number];
type Make<T> = (slug: string, format: FormatName, lang: string) => Promise<T>;

const nameOf = ({ lang, picture }: Address) => `${lang}/${picture}`;

function files<T>(make: Make<T>) {
  return ahead((name) => {
    const [lang = '', picture = ''] = name.split('/');
    const { slug, format, lang: edition } = readPicture({ lang, picture });
    return make(slug, format, edition);
  });
}

const pngs = files(picturePng);
const svgs = files(pictureSvg);

/** The file at an address, as pixels. */
export const pngOf = (address: Address): Promise<Buffer> => pngs.get(nameOf(address));
/** The same as a drawing. */
export const svgOf = (address: Address): Promise<string> => svgs.get(nameOf(address));

/**
 * Draws all pictures, so that they are packed on other cores while pages are made: Kit asks for one
 * file at a time, and a process that makes pages hears of nothing else.
 */
export async function packPictures(): Promise<void> {
  // All that a drawing waits for: what stands behind this is drawn before any page.
  await Promise.all(editionCodes().map((lang) => typeOf(lang).files()));
  const names = pictureEntriesOf().map(nameOf);
  pngs.begin(names);
  svgs.begin(names);
}
