/*
 * What a page is on paper (rows W8 and W9), asked in the page itself: each function stands alone and
 * answers what is wrong, one line each.
 */

/** Puts the page's styles for paper on the screen, as the engine itself reads them. */
export function asPrinted(): void {
  dispatchEvent(new Event('beforeprint'));
  const turn = (media: MediaList) => {
    if (/\bprint\b/.test(media.mediaText)) media.mediaText = 'all';
    else if (/\bscreen\b/.test(media.mediaText)) media.mediaText = 'not all';
  };
  const walk = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) turn(rule.media);
      if ('cssRules' in rule) walk(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) {
    turn(sheet.media);
    walk(sheet.cssRules);
  }
}

/** A dark embed on paper: dark ink, light land, water and ground. */
export function darkOnPaper(): string[] {
  const light = (color: string) => {
    const [r, g, b] = color.match(/[\d.]+/g)!.map(Number) as [number, number, number];
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  };
  const wrong: string[] = [];
  for (const one of document.querySelectorAll('.words p, .words h2, .open')) {
    const { color } = getComputedStyle(one);
    if (light(color) > 0.4) wrong.push(`${color}: ${one.textContent}`);
  }
  const probe = document.body.appendChild(document.createElement('i'));
  for (const name of ['--land', '--water', '--paper']) {
    probe.style.color = `var(${name})`;
    const { color } = getComputedStyle(probe);
    if (light(color) < 0.7) wrong.push(`${name} is ${color}`);
  }
  probe.remove();
  return wrong;
}

/** The last words of every closed part, for paper to hold. */
export const closedWords = (): string[] =>
  [...document.querySelectorAll('details:not([open])')].flatMap((one) => {
    // Ways to other pages, which paper does not have.
    if (one.closest('.menu, .to-pages')) return [];
    const copy = one.cloneNode(true) as HTMLElement;
    for (const gone of copy.querySelectorAll('summary, svg, [hidden], .visually-hidden, .cite'))
      gone.remove();
    return copy.textContent
      .trim()
      .split(/[\s.,;:()]+/)
      .filter((word) => word.length > 2)
      .slice(-3);
  });

/** Every address of another site that the page leads to. */
export const addresses = (): string[] =>
  [...document.querySelectorAll('main a[href^="http"]')].map((one) => one.getAttribute('href')!);

/** With the styles for paper on the screen: what is closed is laid out, addresses are written out. */
export function closedOnPaper(): string[] {
  const wrong: string[] = [];
  for (const part of document.querySelectorAll('details:not([open]) > :not(summary)')) {
    const unseen = '.menu, .to-pages, [hidden], .visually-hidden, .cite, svg';
    if (part.closest(unseen) || part.querySelector(unseen)) continue;
    if (!part.checkVisibility()) wrong.push(`closed: ${part.textContent.trim().slice(0, 80)}`);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]'))
    if (!getComputedStyle(link, '::after').content.includes(link.getAttribute('href')!))
      wrong.push(`no address: ${link.textContent}`);
  return wrong;
}
