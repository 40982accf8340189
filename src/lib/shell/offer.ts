/** The window's event when the offer of another language comes or goes. */
export const OFFER = 'languageoffer';

/** How far in px an offer over the map reaches into the window from its top; 0 once it leaves. */
export function offerHeight(): number {
  const line = document.querySelector('.language-offer.over:not(.leaving)');
  return line ? line.getBoundingClientRect().bottom : 0;
}
