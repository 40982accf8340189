import type { EditionInfo } from '$lib/schema/edition';
import { holder } from './holds';

/** What is no prose, whole; else a tag, its quoted values whole; else the text up to the next one. */
const PARTS =
  /<(script|style|svg|textarea|title|pre|code)\b[^>]*>[^]*?<\/\1>|<(?:"[^"]*"|[^">])*>|[^<]+/g;

/**
 * Holds together in all prose of a page what a line of its edition must not part. Titles, codes to
 * copy and drawings keep their letters: those are searched, compared or measured.
 */
export function holdPage(html: string, info: Pick<EditionInfo, 'holds'>): string {
  if (!info.holds?.length) return html;
  const hold = holder(info);
  return html.replace(PARTS, (part) => (part.startsWith('<') ? part : hold(part)));
}
