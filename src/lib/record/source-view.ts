import type { Formats } from '$lib/i18n/format';
import type { Source } from '$lib/schema/record';

/** A source as a page shows it: what to print, and a link only to its original publisher. */
export interface SourceView {
  id: string;
  title: string;
  publisher: string;
  /** Who carried the copy that was read, in words. */
  relay?: string;
  /** The date as printed. */
  date?: string;
  /** Language of the title, where it is not the page's. */
  lang?: string;
  url?: string;
}

/** The language of a source's title as a part of a view, where it is not the page's. */
export const titleLang = (
  { titleIsOurs, language }: Pick<Source, 'titleIsOurs' | 'language'>,
  page: string
): { lang?: string } => (titleIsOurs || language === page ? {} : { lang: language });

const views = new WeakMap<Formats, WeakMap<Source, SourceView>>();

/** A source ready to print in an edition, the same wherever it is named. */
export function viewSource(
  source: Source,
  { lang, format }: { lang: string; format: Formats }
): SourceView {
  const known = views.get(format) ?? new WeakMap<Source, SourceView>();
  views.set(format, known);
  const view = known.get(source) ?? makeView(source, lang, format);
  known.set(source, view);
  return view;
}

function makeView(source: Source, lang: string, format: Formats): SourceView {
  return {
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    ...(source.relay ? { relay: source.relay } : {}),
    ...(source.published ? { date: format.date(source.published) } : {}),
    ...titleLang(source, lang),
    ...(source.url ? { url: source.url } : {})
  };
}

/** The sources of a number with those of what was said of it, each once. */
export function rowSources(row: {
  sources: SourceView[];
  denials: { sources: SourceView[] }[];
}): SourceView[] {
  const all = [...row.sources, ...row.denials.flatMap(({ sources }) => sources)];
  return [...new Map(all.map((source) => [source.id, source])).values()];
}
