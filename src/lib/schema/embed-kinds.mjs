/**
 * The kinds of embeds, each with all that tells it from the others: addresses, scripts, codes, the
 * builder, the tests and what is prerendered read it here. Plain JavaScript, as `svelte.config.js`
 * reads it before anything can be compiled.
 *
 * @typedef {object} EmbedKindFacts
 * @property {string} name  In the builder's words (`kinds`), in the names of stored codes and in tests.
 * @property {string} segment  Last part of its address, and its name in messages; empty for a kind
 *   that can start at any scene and has the scene's slug there.
 * @property {string} entry  Its script in `src/entries/classic`.
 * @property {'stepper' | 'stacked'} layout  How it is laid out once its script runs.
 * @property {number} width  Px that frames ask for; every width works.
 * @property {number} height
 * @property {string} ratio  CSS aspect ratio of a frame that keeps its shape; empty where the frame
 *   grows to the embed's height.
 * @property {string} page  The page of the site that shows the same, which its codes lead to; empty
 *   for the story and its scenes.
 * @property {string} picture  Name of its still picture; empty for a kind that shows a scene's.
 * @property {boolean} oembed  Whether an address of its own answers oEmbed.
 * @property {{ script: number, page: number }} bars  Most bytes that its script and its whole page
 *   may weigh, by gzip.
 */

/** @satisfies {readonly EmbedKindFacts[]} */
export const EMBED_KINDS = /** @type {const} */ ([
  {
    name: 'card',
    segment: '',
    entry: 'embed',
    layout: 'stepper',
    width: 600,
    height: 750,
    ratio: '4/5',
    page: '',
    picture: '',
    oembed: true,
    bars: { script: 4096, page: 61440 }
  },
  {
    name: 'full',
    segment: 'full',
    entry: 'embed-full',
    layout: 'stacked',
    width: 600,
    height: 900,
    ratio: '',
    page: '',
    picture: '',
    oembed: false,
    bars: { script: 5120, page: 61440 }
  },
  {
    name: 'flows',
    segment: 'flows',
    entry: 'embed-flows',
    layout: 'stepper',
    width: 600,
    height: 900,
    ratio: '2/3',
    page: '/flows/',
    picture: 'flows',
    oembed: true,
    bars: { script: 4096, page: 61440 }
  }
]);

/**
 * Px that the frame of a stepper is high at least: in a phone's column words and map need more than
 * its ratio gives.
 */
export const LEAST_HEIGHT = 560;

/** Height of a stepper by its width, in a frame that leaves it its shape. */
export const HEIGHT_BY_WIDTH = 5 / 4;

/**
 * Least height in px of a frame that keeps its shape; 0 for a kind of embed that needs none.
 *
 * @param {{ layout: EmbedKindFacts['layout'] }} kind
 */
export const leastHeight = ({ layout }) => (layout === 'stepper' ? LEAST_HEIGHT : 0);

/** @typedef {(typeof EMBED_KINDS)[number]} EmbedKind */
/** @typedef {EmbedKind['name']} EmbedKindName */

/**
 * What a newsroom may put on its site: an embed of some kind, or a picture.
 *
 * @typedef {EmbedKindName | 'picture'} Offer
 */

/** @type {readonly Offer[]} */
export const OFFERS = [...EMBED_KINDS.map(({ name }) => name), 'picture'];

/**
 * The kind that an address names by its last part; any other last part is a scene's.
 *
 * @param {string} [segment]
 * @returns {EmbedKind}
 */
export const kindAt = (segment) =>
  EMBED_KINDS.find((kind) => kind.segment && kind.segment === segment) ?? EMBED_KINDS[0];

/**
 * Address of an embed from the site's root.
 *
 * @param {{ segment: string }} kind
 * @param {string} lang
 * @param {string} [slug] scene to start at, for a kind that can; the first one without it
 * @returns {`/${string}`}
 */
export function embedPath({ segment }, lang, slug) {
  const last = segment || slug;
  return `/embed/v1/${lang}/${last ? `${last}/` : ''}`;
}

/**
 * Addresses of all embeds in a language.
 *
 * @param {string} lang
 * @param {readonly string[]} slugs of all scenes, the cover among them
 */
export function embedPaths(lang, slugs) {
  return EMBED_KINDS.flatMap((kind) =>
    (kind.segment ? [undefined] : [undefined, ...slugs]).map((slug) => embedPath(kind, lang, slug))
  );
}
