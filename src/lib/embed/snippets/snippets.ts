import { filler } from '$lib/i18n/fill';
import { EMBED_KINDS, leastHeight, type EmbedKind, type Offer } from '$lib/schema/embed-kinds.mjs';
import type { Colours, HostKind } from '$lib/schema/embed-terms';
import type { BuilderWords } from '$lib/schema/pages/embed';
import type { Phrase } from '$lib/schema/phrase';
import { picturePath, printedSize } from '$lib/shell/picture-formats';
import { embedPath, LOADER_PATH, scenePath, storyPath } from '../addresses';
import { escapeHtml } from './html';

/** What the reader of the builder has picked. */
export interface Choice {
  kind: Offer;
  theme: Colours;
  place: HostKind;
  lang: string;
  scene: SnippetScene;
  /** The day that a kind with days opens on, `YYYY-MM-DD`; the newest without it. */
  date?: string;
}

/** What a code says about its scene; the cover stands for the whole story. */
export interface SnippetScene {
  id: string;
  title: string;
  /** Text alternative of its picture. */
  alt: string;
  cover: boolean;
}

/** What all codes say. */
export interface SnippetFacts {
  /** Where the site is published, without a slash at the end. */
  site: string;
  /** The root of each edition's pages, by its language, without a slash at the end. */
  homes: Record<string, string>;
  story: string;
  /** What the codes say of kinds that show no scene, by the name of their picture. */
  own: Record<string, SnippetScene>;
  words: BuilderWords['snippet'];
  /** Language of the words. */
  lang: string;
}

/** One thing to copy. */
export interface Piece {
  kind: 'html' | 'link' | 'picture' | 'alt';
  text: string;
}

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The root of the pages in the language of a choice. */
const home = ({ lang }: Choice, { site, homes }: SnippetFacts) => homes[lang] ?? site;

/** A text with the story's name in it, safe in HTML. */
const withStory = (text: Phrase<'story'>, { story, lang }: SnippetFacts) =>
  escapeHtml(filler(lang)(text, { story }));

/** The kind of embed that a choice is about; a picture stands for the card that it could be. */
export const kindOf = ({ kind }: Pick<Choice, 'kind'>): EmbedKind =>
  EMBED_KINDS.find(({ name }) => name === kind) ?? EMBED_KINDS[0];

/** What a choice shows: its scene, or what its kind has in place of one. */
export const shownScene = (choice: Pick<Choice, 'kind' | 'scene'>, { own }: SnippetFacts) =>
  own[kindOf(choice).picture] ?? choice.scene;

/**
 * What a choice asks of its frame, beside what it shows.
 *
 * @param host the colours where the page around the frame is to choose
 */
function options(choice: Choice, host: 'host' | 'light'): [name: string, value: string][] {
  const { theme, date } = choice;
  return [
    ...(theme === 'auto' ? [] : [['theme', theme === 'host' ? host : theme] as [string, string]]),
    ...(date && hasDays(choice) ? [['date', date] as [string, string]] : [])
  ];
}

/** Whether a kind shows days, not scenes. */
export const hasDays = (choice: Pick<Choice, 'kind'>) => kindOf(choice).name === 'flows';

/**
 * Full address of the embed that a choice shows. A frame knows its reader's device and nothing of
 * the page around it: where that is to choose and no script of ours asks it, paper is light.
 */
export function frameAddress(choice: Choice, site: string): string {
  const { lang, scene } = choice;
  const path = embedPath(kindOf(choice), lang, scene.id);
  const asked = options(choice, 'light').map(([name, value]) => `${name}=${value}`);
  return `${site}${path}${asked.length ? `?${asked.join('&')}` : ''}`;
}

/**
 * What to paste for a choice: one code, or for places without HTML a picture, a link and a
 * description.
 */
export function snippet(asked: Choice, facts: SnippetFacts): Piece[] {
  const choice = { ...asked, scene: shownScene(asked, facts) };
  const { kind, place, lang, scene } = choice;
  const { page: own, segment } = kindOf(choice);
  const page = home(choice, facts) + (own || (segment ? storyPath() : scenePath(scene.id)));
  switch (place) {
    case 'newsletter':
    case 'slides':
      return [
        { kind: 'picture', text: facts.site + picturePath(lang, scene.id, 'card') },
        { kind: 'link', text: page },
        { kind: 'alt', text: scene.alt }
      ];
    case 'wordpress':
    case 'ghost':
      if (kind !== 'picture') return [{ kind: 'link', text: page }];
      break;
  }
  return [{ kind: 'html', text: code(choice, facts) }];
}

function code(choice: Choice, facts: SnippetFacts): string {
  if (choice.kind === 'picture') return figure(choice, facts);
  switch (choice.place) {
    case 'html':
      return frame(choice, facts, SANDBOX);
    case 'resizer':
      return frame(choice, facts, `${SANDBOX} allow-same-origin`);
    case 'pym':
      return pym(choice, facts);
    case 'amp':
      return amp(choice, facts);
    default:
      // The loader knows the shape of a frame that keeps it, not how high one may grow.
      return kindOf(choice).ratio
        ? `${liveFigure(choice, facts)}\n${scriptTag(facts.site + LOADER_PATH)}`
        : frame(choice, facts, SANDBOX);
  }
}

/** Tag of one of our scripts. */
export const scriptTag = (src: string, more = '') => `<script async src="${src}"${more}></script>`;

/**
 * A picture with a link: the one thing that every filter leaves something of.
 *
 * @param data attributes of the figure by which the loader knows it, where it is to become a frame
 * @param least height in px that is kept for the frame
 */
export function figure(choice: Choice, facts: SnippetFacts, data = '', least = 0): string {
  const { lang, scene } = choice;
  const { site, words } = facts;
  const pages = home(choice, facts);
  const { width, height } = printedSize('card');
  const image = `<img src="${site}${picturePath(lang, scene.id, 'card')}" width="${width}" height="${height}" loading="lazy" alt="${escapeHtml(scene.alt)}" style="display:block;width:100%;height:auto">`;
  const place = least ? ` style="display:block;min-height:${least}px"` : '';
  const stop = /[.?!]$/.test(scene.title) ? '' : '.';
  const lead = scene.cover ? '' : `${escapeHtml(scene.title)}${stop} `;
  return [
    // Browsers give a bare figure 40 px to each side, a third of a phone's column.
    `<figure${data && ` ${data}`} style="margin:1em 0">`,
    `  <a href="${pages}${kindOf(choice).page || scenePath(scene.id)}"${place}>${image}</a>`,
    `  <figcaption>${lead}<a href="${pages}${storyPath()}">${withStory(words.open, facts)}</a> (${withStory(words.credit, facts)})</figcaption>`,
    '</figure>'
  ].join('\n');
}

/** A figure that the loader turns into an embed. */
export function liveFigure(choice: Choice, facts: SnippetFacts): string {
  const { lang, scene } = choice;
  const asked = options(choice, 'host').map(([name, value]) => ` data-${name}="${value}"`);
  const kind = kindOf(choice);
  const least = leastHeight(kind);
  const data = `data-story-embed="${kind.segment || scene.id}" data-lang="${lang}" data-ratio="${kind.ratio}"${least ? ` data-least="${least}"` : ''}${asked.join('')}`;
  return figure(choice, facts, data, least);
}

const frameTitle = ({ scene }: Choice, { story, words, lang }: SnippetFacts) =>
  escapeHtml(
    filler(lang)(words.frameTitle, {
      title: scene.cover ? story : `${scene.title} · ${story}`
    })
  );

/** CSS that keeps a kind's place, where it has a shape of its own. */
export const shapeOf = (kind: EmbedKind): string => {
  const least = leastHeight(kind);
  return `aspect-ratio:${kind.ratio}${least ? `;min-height:${least}px` : ''}`;
};

/** A frame that keeps its shape, or one that asks for a height that hosts may change. */
function frame(choice: Choice, facts: SnippetFacts, sandbox: string): string {
  const { width, height, ratio } = kindOf(choice);
  const attributes = [
    `src="${escapeHtml(frameAddress(choice, facts.site))}"`,
    `title="${frameTitle(choice, facts)}"`,
    `width="${width}" height="${height}"`,
    `loading="lazy" allow="fullscreen" sandbox="${sandbox}"`,
    ratio
      ? `style="border:0;width:100%;height:auto;${shapeOf(kindOf(choice))}"`
      : 'style="border:0;width:100%"'
  ];
  const below = withStory(facts.words.belowFrame, facts);
  return [
    `<iframe ${attributes.join(' ')}></iframe>`,
    `<p><a href="${home(choice, facts)}${storyPath()}">${below}</a></p>`
  ].join('\n');
}

/** Pym.js makes the frame; the box keeps its place until then. */
function pym(choice: Choice, facts: SnippetFacts): string {
  const source = `data-pym-src="${escapeHtml(frameAddress(choice, facts.site))}"`;
  const { ratio, height } = kindOf(choice);
  const place = ratio ? shapeOf(kindOf(choice)) : `min-height:${height}px`;
  return `<div ${source} data-pym-title="${frameTitle(choice, facts)}" style="display:flex;${place}"></div>\n<script src="pym.v1.min.js"></script>`;
}

/** AMP needs a shape before it grants a height: the card's, where the kind has none. */
function amp(choice: Choice, facts: SnippetFacts): string {
  const { scene, lang } = choice;
  const { site, words } = facts;
  const more = escapeHtml(words.showAll);
  const [width, height] = (kindOf(choice).ratio || EMBED_KINDS[0].ratio).split('/').map(Number);
  const least = leastHeight(kindOf(choice));
  // AMP allows no style: the height by the window's width.
  const heights = least
    ? ` heights="(max-width: ${(least * width!) / height!}px) ${least}px, ${(height! / width!) * 100}%"`
    : '';
  return [
    `<amp-iframe width="${width}" height="${height}" layout="responsive"${heights} resizable sandbox="allow-scripts allow-popups" frameborder="0" title="${frameTitle(choice, facts)}" src="${escapeHtml(frameAddress(choice, site))}">`,
    `  <amp-img placeholder layout="fill" src="${site}${picturePath(lang, scene.id, 'card')}" alt="${escapeHtml(scene.alt)}"></amp-img>`,
    `  <div overflow tabindex="0" role="button" aria-label="${more}">${more}</div>`,
    '</amp-iframe>'
  ].join('\n');
}
