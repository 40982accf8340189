import { findAll } from './dom';
import { OFFER } from './offer';

/**
 * Name that the window has for as long as it is open once an offer was refused: so the next page
 * knows, and nothing is stored.
 */
const REFUSED = 'no-language-offer';

/** Brings the switch between editions to life, and offers the edition that the reader prefers. */
export function startLanguages(): void {
  const links = findAll<HTMLAnchorElement>('a[data-edition]');
  for (const type of ['pointerdown', 'focusin', 'click']) {
    for (const link of links) link.addEventListener(type, () => keepPlace(link));
  }
  const root = document.documentElement;
  const own = root.lang;
  const known = [own, ...links.map(({ hreflang }) => hreflang)];
  const offerIn = (lang: string | undefined) => {
    const link = links.find(({ hreflang }) => hreflang === lang);
    if (link) offer(link);
  };
  offerIn(preferred(navigator.languages, known));
  // A browser that translates the page says into which language in the page's own.
  new MutationObserver(() => {
    if (root.lang !== own) offerIn(preferred([root.lang], known));
  }).observe(root, { attributeFilter: ['lang'] });
}

/** The first of the languages that a reader prefers in which there is an edition. */
export function preferred(wanted: readonly string[], known: readonly string[]): string | undefined {
  const codes = wanted.map((tag) => tag.split('-')[0]!.toLowerCase());
  return codes.find((code) => known.includes(code));
}

/** The other edition opens at the same step, with what was asked for in the address. */
function keepPlace(link: HTMLAnchorElement): void {
  link.search = location.search;
  link.hash = location.hash;
}

/** One quiet line in the other language, until it is refused. */
function offer(link: HTMLAnchorElement): void {
  const { offer, close } = link.dataset;
  if (!offer || !close || refused() || document.querySelector('.language-offer')) return;
  const line = document.createElement('aside');
  line.className = 'language-offer';
  line.lang = link.lang;
  line.dir = link.dir || 'ltr';
  line.translate = false;
  const to = document.createElement('a');
  to.textContent = offer;
  to.href = link.href;
  to.hreflang = link.hreflang;
  to.addEventListener('click', () => keepPlace(to));
  const no = document.createElement('button');
  no.type = 'button';
  no.textContent = close;
  no.addEventListener('click', () => {
    line.remove();
    refuse();
    tellOffer();
  });
  line.append(to, no);
  if (document.querySelector('[data-bar]')) standOver(line);
  document.body.prepend(line);
  tellOffer();
}

/** What a reader scrolls with. */
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Over a map the line stays where the reader is until the first scroll, with which it leaves. */
function standOver(line: HTMLElement): void {
  line.classList.add('over');
  const leave = ({ target }: Event) => {
    if (target instanceof Node && line.contains(target)) return;
    for (const type of HANDS) removeEventListener(type, leave);
    line.classList.add('leaving');
    line.style.top = `${scrollY}px`;
  };
  for (const type of HANDS) addEventListener(type, leave, { passive: true });
}

/** Tells the map that it has more room or less. */
const tellOffer = () => dispatchEvent(new Event(OFFER));

/** A window that somebody has given a name keeps it: there the offer comes again on the next page. */
function refuse(): void {
  window.name ||= REFUSED;
}

const refused = (): boolean => window.name === REFUSED;
